package look

import (
	"bytes"
	"embed"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The line icons, drawn for Hvidbog on a grid of 24 with one width of stroke.
// They take the colour of the text around them.
var (
	IconOverview  = icon("overview")
	IconResponses = icon("responses")
	IconScenarios = icon("scenarios")
	IconTopics    = icon("topics")
	IconParties   = icon("parties")
	IconDeadlines = icon("deadlines")
	IconPacket    = icon("packet")
	IconJournal   = icon("journal")
	IconHistory   = icon("history")
	IconHearing   = icon("hearing")

	IconSearch    = icon("search")
	IconClear     = icon("clear")
	IconCalendar  = icon("calendar")
	IconAdd       = icon("add")
	IconBack      = icon("back")
	IconForward   = icon("forward")
	IconDone      = icon("done")
	IconAttention = icon("attention")
)

//go:embed icons/*.svg
var iconFiles embed.FS

// Icon is a line icon in one of the theme's colours. Fyne's own themed resource
// colours only what is filled, and these are strokes.
type Icon struct {
	name   string
	drawn  []byte
	colour fyne.ThemeColorName
}

var _ fyne.ThemedResource = (*Icon)(nil)

// icon reads one of the embedded files; a name that is not there is a defect
// that every test of the package meets at once.
func icon(name string) *Icon {
	content, err := iconFiles.ReadFile("icons/" + name + ".svg")
	if err != nil {
		panic(err)
	}
	return &Icon{name: "hvidbog-" + name + ".svg", drawn: content, colour: theme.ColorNameForeground}
}

// In is the icon in the colour of that name.
func (i *Icon) In(colour fyne.ThemeColorName) *Icon {
	other := *i
	other.colour = colour
	return &other
}

// Name tells the icons apart in Fyne's cache, so it names the colour too.
func (i *Icon) Name() string { return string(i.colour) + "_" + i.name }

// ThemeColorName is the colour that the icon is drawn in.
func (i *Icon) ThemeColorName() fyne.ThemeColorName { return i.colour }

// Content is the icon as SVG, in the colour of the theme of the moment.
func (i *Icon) Content() []byte {
	c := color.NRGBAModel.Convert(theme.Color(i.colour)).(color.NRGBA)
	return bytes.ReplaceAll(i.drawn, []byte("#000000"), fmt.Appendf(nil, "#%02x%02x%02x", c.R, c.G, c.B))
}

// Tinted is any icon in the colour of that name.
func Tinted(icon fyne.Resource, colour fyne.ThemeColorName) fyne.Resource {
	if icon, ok := icon.(*Icon); ok {
		return icon.In(colour)
	}
	return theme.NewColoredResource(icon, colour)
}
