package casework

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"

	"hvidbog/app"
	"hvidbog/app/intake"
)

// Incoming is one thing that came in and was found in a file: a response, or why
// there is none to be had.
type Incoming struct {
	// Path is where the file lies, as it is shown: "Post/brev.eml".
	Path string
	// Within is where in the file it stood, for an archive: "svar/brev.eml". The
	// original is what stands there, and not the archive.
	Within   string
	Original app.FileRef
	// Found has no files; Files tell of them.
	Found   intake.Found
	Files   []app.FileRef
	Refusal error // why it could not be read; nil where it was
	// Load reads the original and what came with it once more: only what is taken in
	// needs them, and a thousand mails do not stay in memory meanwhile.
	Load func(context.Context) (original intake.File, files []intake.File, err error)
}

// NewIncoming tells of what was found in a file. Its content and that of the files
// that came with it are not held on to.
func NewIncoming(place, within string, original intake.File, found intake.Found) Incoming {
	in := Incoming{Path: place, Within: within, Original: describe(original), Found: found}
	for _, file := range found.Files {
		in.Files = append(in.Files, describe(file))
	}
	in.Found.Files = nil
	return in
}

// RefusedIncoming tells of a file that nothing was found in. Its content is empty where
// it could not be had.
func RefusedIncoming(place, within string, original intake.File, refusal error) Incoming {
	in := Incoming{Path: place, Within: within, Refusal: refusal}
	if len(original.Content) > 0 {
		in.Original = describe(original)
		return in
	}
	in.Original.Name = app.CleanName(path.Base(cmp.Or(within, place)))
	return in
}

// describe tells of a file as [Desk.KeepFile] does, without keeping it.
func describe(file intake.File) app.FileRef {
	sum := sha256.Sum256(file.Content)
	name := app.CleanName(file.Name)
	return app.FileRef{
		SHA256: hex.EncodeToString(sum[:]), Size: int64(len(file.Content)), Name: name, Type: mediaType(name, file.Content),
	}
}

// IntakeEntry is what is entered in the register when something is taken in. It is
// proposed from what was found, and the caseworker corrects it.
type IntakeEntry struct {
	// Sender and OnBehalfOf are names: of parties that are there already, else of
	// ones that are new.
	Sender, OnBehalfOf string
	// What a sender who is new becomes.
	PartyKind app.PartyKind
	Private   bool
	Email     string
	Address   string

	Contact  string
	Received app.Date
	Hour     app.Hour
	Kind     app.Kind
	Channel  app.Channel
	Subject  string
	Text     string
	Note     string
	Link     app.Link // no scenario: none
	// Answers is the message that it comes back to, by its id.
	Answers string
}

// propose is what would be entered, before anybody has looked.
func (v *Review) propose(in *Incoming) IntakeEntry {
	found := &in.Found
	e := IntakeEntry{
		OnBehalfOf: strings.Join(strings.Fields(found.OnBehalfOf), " "),
		Email:      found.Email, Address: found.Address,
		Received: found.Date, Hour: found.Hour, Kind: app.HearingResponse, Channel: found.Channel,
		Subject: strings.TrimSpace(found.Subject), Text: strings.TrimSpace(found.Text),
		Note: strings.TrimSpace(found.Note), Answers: found.InReplyTo,
	}
	v.proposeSender(&e, found)
	if e.Received.IsZero() || e.Received.After(v.today) {
		e.Received, e.Hour = v.today, ""
	}
	if from := v.f.Hearing.Period.From; !from.IsZero() && e.Received.Before(from) {
		e.Kind = app.Enquiry // nobody had asked yet
	}
	if e.Channel == "" {
		e.Channel = channelOf(in)
	}
	if e.Text == "" && e.Subject == "" { // a scan is found again by its file's name
		e.Subject = strings.TrimSuffix(in.Original.Name, path.Ext(in.Original.Name))
	}
	v.proposeLink(&e, found)
	return e
}

// proposeSender finds the party that wrote: by its name or one that was merged into
// it, and else by its mail address. A family may share that, so that it tells of one
// person no more than the name does.
func (v *Review) proposeSender(e *IntakeEntry, found *intake.Found) {
	name := strings.Join(strings.Fields(found.Sender), " ")
	at := v.byEmail[app.Fold(found.Email)]
	switch known := v.named(name); {
	case known != nil:
		e.Sender = known.Name
	case at != nil && (name == "" || !at.Private || sameWords(nameWords(name), nameWords(at.Name))):
		e.Sender = at.Name
		if name != "" && app.FoldName(name) != app.FoldName(at.Name) {
			e.Contact = name
		}
	case name != "":
		e.Sender = name
	default:
		e.Sender = found.Email
	}
	e.PartyKind = found.PartyKind
	switch {
	case e.PartyKind != "":
	case name == "": // an address alone is a person's until somebody knows better
		e.PartyKind = app.Citizen
	default:
		e.Sender, e.PartyKind = guessed(e.Sender)
	}
	e.Private = e.PartyKind.UsuallyPrivate()
}

// guessed is a new sender's name and kind. Mail programs know many persons by small
// letters alone, and one taken for an organisation would be named on paper.
func guessed(name string) (string, app.PartyKind) {
	kind := app.GuessPartyKind(name)
	if kind == app.Organisation && name == strings.ToLower(name) {
		if capital := app.CapitalName(name); app.GuessPartyKind(capital) == app.Citizen {
			return capital, app.Citizen
		}
	}
	return name, kind
}

// channelOf is how something came that does not tell so itself.
func channelOf(in *Incoming) app.Channel {
	switch {
	case in.Found.Row > 0:
		return app.ByPortal
	case in.Found.MessageID != "" || in.Original.Kind() == app.FileMail:
		return app.ByEmail
	}
	return app.ByLetter
}

// proposeLink links it to the scenario that a sheet names. One that is not there is
// not lost.
func (v *Review) proposeLink(e *IntakeEntry, found *intake.Found) {
	if found.Scenario == "" {
		return
	}
	s := v.f.ScenarioNamed(found.Scenario)
	if s == nil {
		e.Note = strings.TrimSpace(e.Note + "\n" + found.Scenario)
		return
	}
	e.Link = app.Link{Scenario: s.ID, Stance: found.Stance}
	setDefault(&e.Link.Stance, app.Neutral)
}

// Where is the place of the file, and in an archive of what stands in it.
func (in *Incoming) Where() string {
	if in.Within == "" {
		return in.Path
	}
	return in.Path + "/" + in.Within
}
