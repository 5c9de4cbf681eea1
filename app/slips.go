package app

// NearlySame reports whether two words differ by no more than a slip: one letter
// in words of five, two in words of ten.
func NearlySame(a, b string) bool {
	slips := max(len(a), len(b)) / 5
	return a == b || slips > 0 && distance(a, b, slips) <= slips
}

// distance is the least number of letters to put in, take out or change that
// makes one word of the other, as Levenshtein counts; some number over most
// when it is more than that.
func distance(a, b string, most int) int {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
