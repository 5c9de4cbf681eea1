package app

import (
	"regexp"
	"strconv"
	"strings"
)

// CaseNo is the number of a case in the records system, "2015-0273113": the year
// it was opened and a serial number of seven digits.
type CaseNo string

// DocumentNo is the number of a document within its case, "2015-0273113-4".
type DocumentNo string

var (
	caseNoForm     = regexp.MustCompile(`^((?:19|20)\d\d)-?(\d{7})$`)
	documentNoForm = regexp.MustCompile(`^((?:19|20)\d\d)-?(\d{7})-(\d{1,6})$`)
)

// ParseCaseNo reads a case number, with or without its hyphen and with blanks
// around. The error has [CodeCaseNo], or [CodeCaseNoMissing] for none.
func ParseCaseNo(text string) (CaseNo, error) {
	s := squeeze(text)
	if s == "" {
		return "", Refuse(CodeCaseNoMissing).In("caseNo")
	}
	m := caseNoForm.FindStringSubmatch(s)
	if m == nil {
		return "", Refuse(CodeCaseNo, "Value", strings.TrimSpace(text)).In("caseNo")
	}
	return CaseNo(m[1] + "-" + m[2]), nil
}

// ParseDocumentNo reads a document number; where only the last part is typed, as
// in "4" or "-4", it belongs to the case. The error has [CodeDocumentNo].
func ParseDocumentNo(text string, of CaseNo) (DocumentNo, error) {
	s := squeeze(text)
	if tail := strings.TrimPrefix(s, "-"); of != "" && isDigits(tail) && len(tail) <= 6 {
		s = string(of) + "-" + tail
	}
	m := documentNoForm.FindStringSubmatch(s)
	if m == nil || strings.TrimLeft(m[3], "0") == "" {
		return "", Refuse(CodeDocumentNo, "Value", strings.TrimSpace(text)).In("documentNo")
	}
	return DocumentNo(m[1] + "-" + m[2] + "-" + strings.TrimLeft(m[3], "0")), nil
}

// Document is the case's document with the given serial number, from 1.
func (c CaseNo) Document(serial int) DocumentNo {
	return DocumentNo(string(c) + "-" + strconv.Itoa(serial))
}

// Serial is the last part of the number; 0 when there is none.
func (d DocumentNo) Serial() int {
	m := documentNoForm.FindStringSubmatch(string(d))
	if m == nil {
		return 0
	}
	n, _ := strconv.Atoi(m[3])
	return n
}

// Case is the number of the case that the document lies in; "" when it has none.
func (d DocumentNo) Case() CaseNo {
	m := documentNoForm.FindStringSubmatch(string(d))
	if m == nil {
		return ""
	}
	return CaseNo(m[1] + "-" + m[2])
}

// squeeze drops blanks and turns every dash into a hyphen.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\u00a0', '\n', '\r':
			return -1
		case '‐', '‑', '–', '—', '−':
			return '-'
		}
		return r
	}, s)
}
