package doc

// Value is a number with its name.
type Value struct {
	Name string
	N    int
}

// Bars is a chart of horizontal bars, one for each value, the number beside it.
type Bars struct {
	Title  string
	Alt    string // the chart in words, for those who do not see it
	Values []Value
}

// Stacks is a chart of horizontal bars that are cut into parts. The parts are
// told apart by their pattern, and a key names them.
type Stacks struct {
	Title string
	Alt   string
	Parts []string // at most [MaxParts]
	Bars  []Stack
}

// MaxParts is how many parts of a bar can be told apart in grey print.
const MaxParts = 4

// Stack is one bar of a [Stacks] chart; Parts has a number for each of its parts.
type Stack struct {
	Name  string
	Parts []int
}

// Columns is a chart of upright columns along a line of days or weeks. Where
// there is no room for all names, every second, third … is shown.
type Columns struct {
	Title  string
	Alt    string
	Values []Value
}

// Tiles is a map that shows each district as a square of one size, about where
// it lies, with its number. The more, the darker.
type Tiles struct {
	Title string
	Alt   string
	Tiles []Tile
}

// Tile is a square of a [Tiles] map. Column and Row count from 0, at the left and
// at the top; no two tiles share their place.
type Tile struct {
	Name        string
	N           int
	Column, Row int
}
