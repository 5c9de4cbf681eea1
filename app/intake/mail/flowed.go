package mail

import "strings"

// unflow joins the lines that a program broke only for the way (format=flowed, RFC
// 3676): those that end with a blank. With delSp that blank is of the break too.
func unflow(text string, delSp bool) string {
	var out strings.Builder
	out.Grow(len(text))
	flows, before := false, 0
	for i, line := range strings.Split(text, "\n") {
		depth := len(line) - len(strings.TrimLeft(line, ">"))
		body := strings.TrimPrefix(line[depth:], " ") // a blank is put before what looks like a quote
		signature := body == "-- "
		switch {
		case i == 0:
		case flows && depth == before && !signature:
			flows = false
		default:
			out.WriteByte('\n')
			flows = false
			before = -1
		}
		if before != depth || i == 0 {
			out.WriteString(strings.Repeat(">", depth))
			if depth > 0 {
				out.WriteByte(' ')
			}
		}
		before = depth
		if flows = strings.HasSuffix(body, " ") && !signature; flows && delSp {
			body = body[:len(body)-1]
		}
		out.WriteString(body)
	}
	return out.String()
}
