package main

import (
	"context"
	"slices"
)

// command is one of the words that the program knows.
type command struct {
	name  string
	also  string // what stands after the register, as "ctl.takes.<also>"; "" for nothing
	more  string // what stands after that, once or more, as "ctl.takes.<more>"; "" for nothing
	flags []flag
	run   func(context.Context, *job) error
}

// commands are all of them, in the order of the work. What each flag is for
// stands in the translations as "ctl.flag.<name>", or by the name it is
// explained under.
func commands() []*command {
	return []*command{
		{name: "example", run: example},
		{name: "new", run: begin, flags: []flag{
			{name: "title", takes: "text", needed: true},
			{name: "case", takes: "caseNo", needed: true},
			{name: "committee", takes: "name"},
			{name: "from", takes: "date", explained: "opens"},
			{name: "to", takes: "date"},
			{name: "deadline", takes: "date"},
			{name: "deadline-hour", takes: "hour"},
			{name: "add"},
			whoFlag,
		}},
		{name: "scenario", run: addScenario, flags: []flag{
			{name: "name", takes: "name", needed: true},
			{name: "centre", takes: "name"},
			{name: "district", takes: "district", many: true},
			{name: "text-file", takes: "file", explained: "description-file"},
			{name: "text", takes: "text", explained: "description"},
			{name: "alternative", takes: "name", many: true},
			whoFlag, hearingFlag,
		}},
		{name: "log", run: logResponse, flags: []flag{
			{name: "from", takes: "sender"}, // needed but for what was said at a workshop
			{name: "received", takes: "date", needed: true},
			{name: "hour", takes: "hour"},
			{name: "text-file", takes: "file"},
			{name: "text", takes: "text"},
			{name: "kind", takes: "kind"},
			{name: "channel", takes: "channel"},
			{name: "place", takes: "text"},
			{name: "round", takes: "text"},
			{name: "table", takes: "text"},
			{name: "theme", takes: "text"},
			{name: "facilitator", takes: "name"},
			{name: "party-kind", takes: "kind"},
			{name: "private"},
			{name: "on-behalf-of", takes: "name"},
			{name: "contact", takes: "name"},
			{name: "subject", takes: "text"},
			{name: "document-no", takes: "number"},
			{name: "scenario", takes: "name", many: true},
			{name: "stance", takes: "stance", many: true},
			{name: "alternative", takes: "name", explained: "prefers"},
			whoFlag, hearingFlag,
		}},
		{name: "import", more: "path", run: importFiles, flags: []flag{
			{name: "dry-run"},
			{name: "json"},
			whoFlag, hearingFlag,
		}},
		{name: "responses", run: listResponses, flags: []flag{
			{name: "search", takes: "text"},
			{name: "json"},
			hearingFlag,
		}},
		{name: "similar", run: listSimilar, flags: []flag{
			{name: "accept"},
			{name: "json"},
			whoFlag, hearingFlag,
		}},
		{name: "private", run: listPrivate, flags: []flag{
			{name: "show"},
			{name: "json"},
			hearingFlag,
		}},
		{name: "due", run: printDue, flags: []flag{
			{name: "on", takes: "date"},
			{name: "json"},
			{name: "o", takes: "file", explained: "o-due"},
			{name: "ics", takes: "file"},
			hearingFlag,
		}},
		{name: "reply", also: "number", run: reply, flags: []flag{
			{name: "o", takes: "file", needed: true, explained: "o-reply"},
			{name: "text-file", takes: "file", explained: "reply-text-file"},
			{name: "text", takes: "text", explained: "reply-text"},
			{name: "kind", takes: "kind", explained: "reply-kind"},
			{name: "subject", takes: "text", explained: "reply-subject"},
			{name: "new-due", takes: "date"},
			{name: "also", takes: "numbers", many: true},
			{name: "leave", takes: "numbers", many: true},
			{name: "channel", takes: "channel", explained: "reply-channel"},
			{name: "draft", explained: "reply-draft"},
			whoFlag, hearingFlag,
		}},
		{name: "attach", also: "number", more: "file", run: attach, flags: []flag{
			{name: "publish"},
			whoFlag, hearingFlag,
		}},
		{name: "files", also: "number", run: listFiles, flags: []flag{
			{name: "o", takes: "folder", explained: "o-files"},
			{name: "json"},
			hearingFlag,
		}},
		{name: "topics", run: topics, flags: []flag{
			{name: "add", takes: "text", explained: "topic-add"},
			{name: "set", takes: "text", explained: "topic-set"},
			{name: "title", takes: "text", explained: "topic-title"},
			{name: "summary", takes: "text"},
			{name: "summary-file", takes: "file"},
			{name: "remarks", takes: "text"},
			{name: "remarks-file", takes: "file"},
			{name: "verdict", takes: "verdict"},
			{name: "reason", takes: "text"},
			{name: "change", takes: "text"},
			{name: "change-scenario", takes: "name"},
			{name: "json"},
			whoFlag, hearingFlag,
		}},
		{name: "excerpt", also: "number", run: excerpt, flags: []flag{
			{name: "topic", takes: "text"},
			{name: "sentence", takes: "sentences", many: true},
			{name: "quote", takes: "text", many: true},
			{name: "scenario", takes: "name", explained: "excerpt-scenario"},
			{name: "stance", takes: "stance"},
			{name: "principle", takes: "number", many: true},
			{name: "quoted"},
			{name: "sentences"},
			{name: "json"},
			whoFlag, hearingFlag,
		}},
		{name: "packet", run: printPacket, flags: slices.Concat(
			[]flag{{name: "o", takes: "file", needed: true}}, packetFlags, []flag{{name: "keep"}, hearingFlag},
		)},
		{name: "export", run: exportHearing, flags: slices.Concat(
			[]flag{
				{name: "format", takes: "format", needed: true},
				{name: "o", takes: "file", needed: true, explained: "o-export"},
			}, packetFlags, []flag{hearingFlag},
		)},
		{name: "hearing", also: "file", run: takeHearing, flags: []flag{whoFlag}},
		{name: "decide", run: decide, flags: []flag{
			{name: "scenario", takes: "name", explained: "decide-scenario"},
			{name: "topic", takes: "text", explained: "decide-topic"},
			{name: "point", takes: "text"},
			{name: "outcome", takes: "outcome", needed: true},
			{name: "text", takes: "text", explained: "decide-text"},
			{name: "text-file", takes: "file", explained: "decide-text-file"},
			whoFlag, hearingFlag,
		}},
		{name: "addendum", run: printAddendum, flags: []flag{
			{name: "o", takes: "file", needed: true},
			{name: "edition", takes: "edition"},
			{name: "printed", takes: "date", explained: "addendum-printed"},
			hearingFlag,
		}},
		{name: "journal", run: printJournal, flags: []flag{
			{name: "open", explained: "journal-open"},
			{name: "json"},
			{name: "o", takes: "file", explained: "o-journal"},
			{name: "enter", explained: "journal-enter"},
			whoFlag, hearingFlag,
		}},
		{name: "receipts", run: sendReceipts, flags: []flag{
			{name: "o", takes: "file", needed: true, explained: "o-receipts"},
			{name: "to", takes: "numbers", many: true, explained: "receipts-to"},
			whoFlag, hearingFlag,
		}},
		{name: "handover", also: "folder", run: handOver, flags: []flag{hearingFlag}},
		{name: "check", run: check},
	}
}

var (
	whoFlag     = flag{name: "who", takes: "name"}
	hearingFlag = flag{name: "hearing", takes: "name"}

	// packetFlags choose what a packet is made for and what is in it.
	packetFlags = []flag{
		{name: "edition", takes: "edition"},
		{name: "meeting", takes: "date"},
		{name: "agenda-item", takes: "number"},
		{name: "printed", takes: "date"},
		{name: "by", takes: "order"},
		{name: "since", takes: "version"},
		{name: "draft"},
	}
)

func commandNamed(name string) *command {
	for _, c := range commands() {
		if c.name == name {
			return c
		}
	}
	return nil
}
