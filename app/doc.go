// Package app holds the words of a public hearing as types, and the rules that
// belong to them: what a hearing, a response, a topic and a scenario are, when
// they are valid, where a sentence ends, how an excerpt follows its text, and how
// Danish dates and case numbers are written.
//
// It decides and never stores: it knows no window, no file and no paper. What
// keeps the records is behind [Store]; what a caseworker does with them is in
// package casework.
package app
