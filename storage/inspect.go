package storage

import (
	"fmt"
	"hash/crc32"

	"hvidbog/app"
	"hvidbog/storage/internal/rules"
)

// inspect looks into everything that is kept of one hearing. last is the
// register's newest change.
func inspect(h *hearing, last app.Seq) []string {
	i := inspection{hearing: h, last: last, steps: make(map[app.Seq]*step), now: make(map[app.Key]kept)}
	i.readSteps()
	i.followTouches()
	i.followStacks()
	i.readImages()
	records, lengths := i.readRecords(), i.readFiles()
	i.found = append(i.found, rules.Whole(i.id, records)...)
	i.found = append(i.found, rules.Files(i.id, records, lengths)...)
	return i.found
}

type inspection struct {
	*hearing
	last  app.Seq
	steps map[app.Seq]*step
	now   map[app.Key]kept // the records by what wrote them last
	found []string
}

type kept struct {
	revision uint64
	change   app.Seq
	sum      uint32 // of the entry
}

func (i *inspection) report(err error) {
	if err != nil {
		i.found = append(i.found, fmt.Sprintf("hearing %s: %v", i.id, err))
	}
}

func (i *inspection) reportf(format string, args ...any) { i.report(fmt.Errorf(format, args...)) }

func (i *inspection) readSteps() {
	for key, value := range i.changes.all() {
		_, plain, err := i.changes.decode(key, value)
		if err != nil {
			i.report(err)
			continue
		}
		s, err := decodeStep(seqOf(key), plain)
		if err != nil {
			i.report(err)
			continue
		}
		i.steps[s.Seq] = s
		if s.Hearing != i.id || s.Seq == 0 || s.Seq > i.last {
			i.reportf("change %d does not belong here", s.Seq)
		}
	}
}

// followTouches walks through the changes in their order and holds each record's
// chain of changes together. What touched a record last must have written it.
func (i *inspection) followTouches() {
	for key := range i.changes.all() {
		s := i.steps[seqOf(key)]
		if s == nil {
			continue // reported already
		}
		for n, record := range s.Touched {
			if before := i.now[record].change; s.Before[n] != before {
				i.reportf("change %d says that change %d touched %s %s before; it was %d",
					s.Seq, s.Before[n], record.Kind, record.ID, before)
			}
			revision, plain, err := i.images.must(imageKey(s.Seq, record))
			if err != nil {
				i.report(err)
				continue
			}
			if last := i.now[record].revision; revision <= last {
				i.reportf("change %d left %s %s at revision %d, after %d", s.Seq, record.Kind, record.ID, revision, last)
			}
			i.entry(plain, record.Kind, app.Revision(revision), s.Seq)
			i.now[record] = kept{revision, s.Seq, crc32.Checksum(plain, castagnoli)}
		}
		if s.Action != app.Did && i.steps[s.Of] == nil {
			i.reportf("change %d is of change %d, which is not there", s.Seq, s.Of)
		}
	}
}

// entry reads an entry to its end; nil when it is gone or cannot be read.
func (i *inspection) entry(plain []byte, kind app.RecordKind, revision app.Revision, of app.Seq) app.Record {
	e, err := decodeEntry(plain)
	if err != nil {
		i.report(err)
		return nil
	}
	if e.change != of || e.schema != i.schemas[kind] {
		i.reportf("a %s of change %d, version %d, is where change %d, version %d should be",
			kind, e.change, e.schema, of, i.schemas[kind])
	}
	if e.gone() {
		return nil
	}
	record, err := e.record(kind, revision)
	if err != nil {
		i.report(err)
		return nil
	}
	return record
}

func (i *inspection) followStacks() {
	t, _, err := i.tops()
	if err != nil {
		i.report(err)
		return
	}
	i.followStack("undo", t.Undo, func(s *step) bool { return s.Action != app.Undid })
	i.followStack("redo", t.Redo, func(s *step) bool { return s.Action == app.Undid })
}

// followStack goes down a stack. On the one for undo the changes grow older on the
// way down; on the one for redo too, as they were undone one by one.
func (i *inspection) followStack(name string, top app.Seq, fits func(*step) bool) {
	for seq := top; seq != 0; {
		s := i.steps[seq]
		if s == nil || !fits(s) || s.Below >= seq {
			i.reportf("change %d cannot be on the %s stack", seq, name)
			return
		}
		seq = s.Below
	}
}

// readImages finds the images that no change knows of.
func (i *inspection) readImages() {
	known := make(map[string]bool)
	for _, s := range i.steps {
		for _, record := range s.Touched {
			known[string(imageKey(s.Seq, record))] = true
		}
	}
	for key := range i.images.all() {
		if !known[string(key)] {
			i.reportf("no change knows of the image at %x", key)
		}
	}
}

func (i *inspection) readRecords() []app.Record {
	var records []app.Record
	seen := make(map[app.Key]bool)
	for kind, s := range i.records {
		for id, value := range s.all() {
			key := app.Key{Kind: kind, ID: app.ID(id)}
			seen[key] = true
			revision, plain, err := s.decode(id, value)
			if err != nil {
				i.report(err)
				continue
			}
			last := i.now[key]
			if revision != last.revision {
				i.reportf("%s %s is at revision %d; the log left it at %d", kind, key.ID, revision, last.revision)
			} else if crc32.Checksum(plain, castagnoli) != last.sum {
				i.reportf("%s %s is not as the log last left it", kind, key.ID)
			}
			record := i.entry(plain, kind, app.Revision(revision), last.change)
			if record == nil {
				continue
			}
			if record.Key() != key {
				i.reportf("%s %s stands where %s should", kind, record.Key().ID, key.ID)
			}
			records = append(records, record)
		}
	}
	for key := range i.now {
		if !seen[key] {
			i.reportf("%s %s is in the log and not among the records", key.Kind, key.ID)
		}
	}
	return records
}

// readFiles reads every file to its end, and tells how long each is by its sum.
// Those that no record refers to are in order: an undo may want them.
func (i *inspection) readFiles() (lengths map[string]int64) {
	lengths = make(map[string]int64)
	var last fileSum
	for key := range i.files.all() {
		sum, ok := sumOf(key)
		switch {
		case !ok:
			i.reportf("%x in %s is no place for a chunk", key, i.files.path)
			continue
		case sum == last:
			continue // its chunks have been read with the first
		}
		last = sum
		length := int64(0)
		if err := i.readFile(sum, func(chunk []byte) { length += int64(len(chunk)) }); err != nil {
			i.report(err)
		}
		lengths[sum.String()] = length
	}
	return lengths
}
