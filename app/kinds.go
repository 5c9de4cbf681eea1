package app

import "slices"

// Kind says what sort of writing or speaking a response is. A hearing response
// answers the hearing; an enquiry (henvendelse) comes by itself and is due a
// reply.
type Kind string

// The kinds of response.
const (
	HearingResponse Kind = "hearingResponse"
	Enquiry         Kind = "enquiry"
	WorkshopInput   Kind = "workshopInput"
	Interview       Kind = "interview"
)

// Kinds are all kinds of response, in the order in which lists show them.
func Kinds() []Kind { return []Kind{HearingResponse, Enquiry, WorkshopInput, Interview} }

// PartyKind says who a party is, in the terms in which the committee counts.
type PartyKind string

// The kinds of party.
const (
	SupportGroup   PartyKind = "supportGroup"   // støttegruppe
	UserCouncil    PartyKind = "userCouncil"    // brugerråd
	Relative       PartyKind = "relative"       // pårørende
	Citizen        PartyKind = "citizen"        // borger
	LocalCommittee PartyKind = "localCommittee" // lokaludvalg, marked LU
	Organisation   PartyKind = "organisation"
	PublicBody     PartyKind = "publicBody" // offentlig instans, marked O
	Employee       PartyKind = "employee"   // medarbejder
)

// PartyKinds are all kinds of party, in the order in which tables show them.
func PartyKinds() []PartyKind {
	return []PartyKind{
		SupportGroup, UserCouncil, Relative, Citizen, LocalCommittee, Organisation, PublicBody, Employee,
	}
}

// UsuallyPrivate reports whether parties of the kind are private persons unless
// the caseworker says otherwise.
func (k PartyKind) UsuallyPrivate() bool { return k == Relative || k == Citizen || k == Employee }

// Channel is the way by which a response came in.
type Channel string

// The channels.
const (
	ByEmail       Channel = "email"
	ByDigitalPost Channel = "digitalPost"
	ByLetter      Channel = "letter"
	ByPhone       Channel = "phone"
	AtWorkshop    Channel = "workshop"
	AtMeeting     Channel = "meeting"
	ByPortal      Channel = "portal" // høringsportalen
)

// Channels are all channels, in the order in which lists show them.
func Channels() []Channel {
	return []Channel{ByEmail, ByDigitalPost, ByLetter, ByPhone, AtWorkshop, AtMeeting, ByPortal}
}

// Stance is what a response thinks of a scenario.
type Stance string

// The stances.
const (
	Supports Stance = "supports" // støtter
	Partly   Stance = "partly"   // støtter delvist
	Against  Stance = "against"  // imod
	Neutral  Stance = "neutral"  // neutral
)

// Stances are all stances, from support to neutral.
func Stances() []Stance { return []Stance{Supports, Partly, Against, Neutral} }

// Status is how far the caseworker has come with a response.
type Status string

// The statuses.
const (
	StatusNew      Status = "new"        // logged, not looked at
	StatusAtWork   Status = "inProgress" // someone is at it
	StatusAnswered Status = "answered"   // the sender has a reply
	StatusNoReply  Status = "noReply"    // dealt with; no reply is due
)

// Statuses are all statuses, in the order of the work.
func Statuses() []Status {
	return []Status{StatusNew, StatusAtWork, StatusAnswered, StatusNoReply}
}

// Open reports whether something is still to be done.
func (s Status) Open() bool { return s == StatusNew || s == StatusAtWork }

func oneOf[T ~string](value T, all []T, code Code, field string) error {
	if slices.Contains(all, value) {
		return nil
	}
	return Refuse(code, "Value", string(value)).In(field)
}
