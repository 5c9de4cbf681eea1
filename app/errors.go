package app

import (
	"errors"
	"fmt"
	"slices"
)

// Code names one way in which something can be refused. For each code the
// translations hold a sentence, "error.<code>", that says what happened, what it
// means for the work, and what to do.
type Code string

// The codes, by what they speak of.
const (
	CodeDate              Code = "date"           // not a date; Value is what was typed
	CodeDateFuture        Code = "dateFuture"     // a date that has not come yet
	CodeHour              Code = "hour"           // not a time of day; Value
	CodeReplyDays         Code = "replyDays"      // not a number of working days for a reply; Value, Most
	CodeCaseNo            Code = "caseNo"         // not a case number; Value
	CodeCaseNoMissing     Code = "caseNoMissing"  // a hearing needs a case number
	CodeDocumentNo        Code = "documentNo"     // not a document number; Value
	CodeDocumentTaken     Code = "documentTaken"  // another response has that document number; Value, Number
	CodeTitleMissing      Code = "titleMissing"   // a hearing needs a title
	CodePeriod            Code = "period"         // the period ends before it begins
	CodeDeadline          Code = "deadline"       // the deadline lies before the period
	CodeNameMissing       Code = "nameMissing"    // a record needs a name
	CodeNameTaken         Code = "nameTaken"      // another record of the kind has that name; Value
	CodeSenderMissing     Code = "senderMissing"  // a response that tells nothing yet
	CodeReceivedNone      Code = "receivedNone"   // a response needs a date of receipt
	CodeKind              Code = "kind"           // not a kind of response; Value
	CodePartyKind         Code = "partyKind"      // not a kind of party; Value
	CodeChannel           Code = "channel"        // not a channel; Value
	CodeStance            Code = "stance"         // not a stance; Value
	CodeStatus            Code = "status"         // not a status; Value
	CodeDistrict          Code = "district"       // not a district; Value
	CodeNoSuch            Code = "noSuch"         // nothing goes by that name or number; Value
	CodeGone              Code = "gone"           // the record, or one that it refers to, has been deleted
	CodeAmbiguous         Code = "ambiguous"      // several records fit; Value
	CodeLinkTwice         Code = "linkTwice"      // the response is linked to that scenario already
	CodeAlternative       Code = "alternative"    // the alternative belongs to another scenario
	CodeInUse             Code = "inUse"          // something else refers to the record; Value
	CodeMergeSelf         Code = "mergeSelf"      // a party cannot be merged with itself
	CodeHearingMissing    Code = "hearingMissing" // the register holds no such hearing; Value
	CodeHearingWhich      Code = "hearingWhich"   // the register holds several hearings; Value lists them
	CodeVerdict           Code = "verdict"        // not a verdict; Value
	CodeOutcome           Code = "outcome"        // not an outcome; Value
	CodeNoDecisions       Code = "noDecisions"    // nothing was decided that an addendum could tell
	CodePrinciple         Code = "principle"      // no principle has that number; Value, Last
	CodeExcerptPlace      Code = "excerptPlace"   // what was marked is not in the text any more; Number
	CodeTopicMerge        Code = "topicMerge"     // a topic cannot be merged with itself
	CodeTopicSplit        Code = "topicSplit"     // nothing was chosen to go to the new topic
	CodeNothingToUndo     Code = "nothingToUndo"
	CodeNothingToRedo     Code = "nothingToRedo"
	CodeConflict          Code = "conflict"          // the record was changed by someone else meanwhile
	CodeReplyFuture       Code = "replyFuture"       // a day of reply that has not come yet; Value
	CodeReplyEarly        Code = "replyEarly"        // a reply of a day before what it answers came; Value, and Number and Received of what it answers
	CodeDocumentLetter    Code = "documentLetter"    // a letter that was sent has that document number; Value
	CodeLetterKind        Code = "letterKind"        // not a kind of letter; Value
	CodeLetterToNobody    Code = "letterToNobody"    // a letter that answers nothing
	CodeLetterSent        Code = "letterSent"        // a letter that was sent stays as it is; Value is its document number
	CodeWorkedSince       Code = "workedSince"       // something else was done since a letter was sent, which cannot be taken back alone
	CodeLetterEmpty       Code = "letterEmpty"       // a letter without words
	CodeLetterNoRecipient Code = "letterNoRecipient" // a letter without a name to send it to
	CodeLetterNoAddress   Code = "letterNoAddress"   // a letter on paper without an address
	CodeLetterNoSubject   Code = "letterNoSubject"   // a letter without a subject
	CodeLetterPlace       Code = "letterPlace"       // a place of the template is not filled in; Value
	CodeNewDueMissing     Code = "newDueMissing"     // a preliminary answer must say by when the answer comes
	CodeOlderOpen         Code = "olderOpen"         // an older response of the thread would go unanswered; Number, Value is its date
	CodeAnswered          Code = "answered"          // a response that a letter was sent to stays; Number
	CodeEmail             Code = "email"             // not a mail address; Value
	CodePromiseEmpty      Code = "promiseEmpty"      // a promise without words
	CodeFollowsSelf       Code = "followsSelf"       // a response cannot follow itself or one that follows it
	CodeColumn            Code = "column"            // not a thing that a column holds; Value
	CodeHearingForeign    Code = "hearingForeign"    // a file that holds no hearing of this program; Path
	CodeHearingNewer      Code = "hearingNewer"      // a file written by a newer program; Path
	CodeHearingCut        Code = "hearingCut"        // a file of a hearing that is damaged or not whole; Path, Detail
	CodeHearingBroken     Code = "hearingBroken"     // a hearing whose records do not fit together; Detail
	CodeHearingThere      Code = "hearingThere"      // the register has that hearing; Value is its title
	CodeContributionEmpty Code = "contributionEmpty" // a contribution in which nothing is said
	CodeMaskKind          Code = "maskKind"          // not a kind of passage to leave out; Value
	CodeMaskEmpty         Code = "maskEmpty"         // nothing to leave out
	CodeMaskTwice         Code = "maskTwice"         // it was decided already; Value
	CodeMaskAbsent        Code = "maskAbsent"        // the words do not stand in the response; Number
	CodeMaskReason        Code = "maskReason"        // nothing says why a passage may be read
	CodeMaskNever         Code = "maskNever"         // a CPR number may not be read whatever is said; Number

	CodeRegisterExists   Code = "registerExists"   // a file of that name is there; Path
	CodeRegisterMissing  Code = "registerMissing"  // no file of that name; Path
	CodeRegisterOpen     Code = "registerOpen"     // already open in another window or program; Path
	CodeRegisterForeign  Code = "registerForeign"  // not a register; Path
	CodeRegisterNewer    Code = "registerNewer"    // written by a newer program; Path
	CodeRegisterDamaged  Code = "registerDamaged"  // a register, but damaged; Path, Detail
	CodeRegisterReadOnly Code = "registerReadOnly" // the file or folder may not be written; Path
	CodeDiskFull         Code = "diskFull"         // no room; Path
	CodeRegisterIO       Code = "registerIO"       // the disk refused; Path, Detail

	CodeFileMissing   Code = "fileMissing"   // a file to read is not there; Path
	CodeFileUnread    Code = "fileUnread"    // a file cannot be read; Path, Detail
	CodeFileEncoding  Code = "fileEncoding"  // a text file that is neither UTF-8 nor Windows-1252; Path
	CodeFileTooLarge  Code = "fileTooLarge"  // over the limit; Path, Limit in MB
	CodeFileTwice     Code = "fileTwice"     // the response has that file already; Value is its name
	CodeFileGone      Code = "fileGone"      // the register does not have that file; Value is its name or sum
	CodeFileDamaged   Code = "fileDamaged"   // a file in the register is not as it was kept; Value as above
	CodeFileUnwritten Code = "fileUnwritten" // a file cannot be written; Path, Detail
	CodeFileName      Code = "fileName"      // not a name for a file; Value
	CodeFileThere     Code = "fileThere"     // a file of that name is there; Value, and Button is what replaces it
	CodeFolderFilled  Code = "folderFilled"  // a folder that is to be written has something in it; Path
	CodePaper         Code = "paper"         // the packet could not be laid out; Detail
	CodeExport        Code = "export"        // the hearing could not be written for another program; Detail
	CodeExportLeak    Code = "exportLeak"    // the exported file tells what must not be read; What, Value, Place is what stands about it
	CodeExportMasked  Code = "exportMasked"  // that form has no anonymised edition; Value
	CodePrinter       Code = "printer"       // the printer refused; Path, Detail
	CodeViewer        Code = "viewer"        // no program shows the file; Path, Detail
	CodeCrashed       Code = "crashed"       // the program fell the last time; Path
	CodeUnforeseen    Code = "unforeseen"    // a defect of ours; Detail

	CodeFileForeign  Code = "fileForeign"  // a kind of file that is not read; Path
	CodeFileBroken   Code = "fileBroken"   // a file that is not what it says, or cut off; Path. Detail is for who looks for the cause: it is not said
	CodeFileLocked   Code = "fileLocked"   // an encrypted file, or one with a password; Path
	CodeFileEmpty    Code = "fileEmpty"    // a file with nothing in it; Path
	CodeFileSwells   Code = "fileSwells"   // unpacked it would be far larger than it may; Path, Limit in MB
	CodeFileDeep     Code = "fileDeep"     // parts within parts beyond the limit; Path, Limit
	CodeFileParts    Code = "fileParts"    // more parts than are read; Path, Limit
	CodeFileStuck    Code = "fileStuck"    // took longer than it may; Path, Limit in seconds
	CodeFileMemory   Code = "fileMemory"   // took more memory than it may; Path, Limit in MB
	CodeFileFelled   Code = "fileFelled"   // ended the program that read it; Path
	CodeSheetColumns Code = "sheetColumns" // nobody has said what the columns of a sheet hold; Path
	CodeFileChanged  Code = "fileChanged"  // is not as it was when it was looked through; Path
	CodeFilesMany    Code = "filesMany"    // more files than are taken in at a time; Limit

	CodeGroupAlone Code = "groupAlone" // a form letter's group of fewer than two

	CodePDFDamaged Code = "pdfDamaged" // not a PDF file, or a damaged one; Detail
	CodePDFLocked  Code = "pdfLocked"  // a PDF file with a password
	CodePDFLarge   Code = "pdfLarge"   // over 25 MB
	CodePDFLong    Code = "pdfLong"    // has more pages than are read; Number
	CodePDFStuck   Code = "pdfStuck"   // a page that takes too long, or too much memory; Page

	CodeLeak        Code = "leak"        // the finished packet tells what must not be read; What, Place, Page, Value
	CodeLeakFile    Code = "leakFile"    // the same, in what has no page; What, Place, Value
	CodeProofPages  Code = "proofPages"  // it has another number of pages than were laid out; Number, Wanted
	CodeProofLacks  Code = "proofLacks"  // a heading that was laid out is not in it; Value
	CodeProofUnread Code = "proofUnread" // it could not be read back; Detail
)

// Error is a refusal that a person can act on: a code, the field it speaks of,
// and the values that the sentence for the code names. What else is known
// for the log is wrapped.
type Error struct {
	Code  Code
	Field string // the field of the record, in code words ("received"), or ""
	Args  []any  // pairs of a name and a value, as Words takes them
	Cause error
}

// Refuse makes an [Error]. The arguments are pairs, as [Words] takes them.
func Refuse(code Code, args ...any) *Error { return &Error{Code: code, Args: args} }

// In says which field the error speaks of.
func (e *Error) In(field string) *Error { e.Field = field; return e }

// Because wraps what the machine said.
func (e *Error) Because(cause error) *Error { e.Cause = cause; return e }

// Error is for the log; the user gets [Say].
func (e *Error) Error() string {
	s := string(e.Code)
	if e.Field != "" {
		s += " (" + e.Field + ")"
	}
	for i := 0; i+1 < len(e.Args); i += 2 {
		s += fmt.Sprintf(" %v=%v", e.Args[i], e.Args[i+1])
	}
	if e.Cause != nil {
		s += ": " + e.Cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Cause }

// Is lets errors.Is compare by code: errors.Is(err, app.Refuse(app.CodeDate)).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Code == e.Code
}

// CodeOf tells the code of a refusal, or "" for any other error.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Term is a value of an [Error] that has a word of its own in the translations:
// the id of it, which [Say] says.
type Term string

// Say puts an error into the user's words: the sentence of its code, or for
// an error that nobody foresaw the one that says so, with the detail.
func Say(say Words, err error) string {
	var e *Error
	if !errors.As(err, &e) {
		e = Refuse(CodeUnforeseen, "Detail", err.Error())
	}
	args := slices.Clone(e.Args)
	for i, value := range args {
		if term, ok := value.(Term); ok {
			args[i] = say(string(term))
		}
	}
	return say("error."+string(e.Code), args...)
}
