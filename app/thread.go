package app

import (
	"cmp"
	"slices"
)

// Thread is the responses that follow on one another with the given one among
// them, in the order in which they came. A response alone is a thread of one.
func (f *CaseFile) Thread(id ID) []*Response {
	next := make(map[ID][]ID)
	for _, r := range f.Responses {
		if r.Follows != "" {
			next[r.Follows] = append(next[r.Follows], r.ID)
			next[r.ID] = append(next[r.ID], r.Follows)
		}
	}
	seen := map[ID]bool{id: true}
	var list []*Response
	for ahead := []ID{id}; len(ahead) > 0; ahead = ahead[1:] {
		if r := f.Response(ahead[0]); r != nil {
			list = append(list, r)
		}
		for _, n := range next[ahead[0]] {
			if !seen[n] {
				seen[n] = true
				ahead = append(ahead, n)
			}
		}
	}
	slices.SortFunc(list, byReceived)
	return list
}

func byReceived(a, b *Response) int {
	return cmp.Or(a.Received.Compare(b.Received), cmp.Compare(a.Number, b.Number))
}
