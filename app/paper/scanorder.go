package paper

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// object is an object of a file, from its number to its end.
type object struct {
	number int
	body   []byte
}

// resources is the number of the object in which gofpdf lists the pictures.
const resources = 2

// scanForm is a picture in that list, which is in the order of their names.
var scanForm = regexp.MustCompile(`/I([0-9a-f]{40}) (\d+) 0 R`)

// orderScans gives the pictures among the objects of a file their numbers, and their
// places, in the order of their names. gofpdf knows no order among those of one
// width, as all pages of one paper are: the same document would make another file
// each time.
func orderScans(objects []object) error {
	list := slices.IndexFunc(objects, func(o object) bool { return o.number == resources })
	if list < 0 {
		return errForm
	}
	var was []int
	for _, m := range scanForm.FindAllSubmatch(objects[list].body, -1) {
		n, err := strconv.Atoi(string(m[2]))
		if err != nil {
			return errForm
		}
		was = append(was, n)
	}
	numbers := slices.Sorted(slices.Values(was))
	if slices.Equal(was, numbers) {
		return nil
	}
	i := -1
	objects[list].body = scanForm.ReplaceAllFunc(objects[list].body, func(entry []byte) []byte {
		i++
		name, _, _ := bytes.Cut(entry, []byte(" "))
		return fmt.Appendf(nil, "%s %d 0 R", name, numbers[i])
	})
	var places []int
	var scans []object
	for at, o := range objects {
		i := slices.Index(was, o.number)
		if i < 0 {
			continue
		}
		_, rest, _ := bytes.Cut(o.body, []byte(" "))
		places = append(places, at)
		scans = append(scans, object{numbers[i], slices.Concat(fmt.Appendf(nil, "%d ", numbers[i]), rest)})
	}
	slices.SortFunc(scans, func(a, b object) int { return cmp.Compare(a.number, b.number) })
	for i, at := range places {
		objects[at] = scans[i]
	}
	return nil
}
