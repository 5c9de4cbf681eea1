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
