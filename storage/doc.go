// Package storage keeps a register on disk: one file, one bbolt database, one
// writer. It implements [app.Store].
//
// The tree of buckets, with [bucket] and key → value:
//
//	[hvidbog]
//	    header              → which register this is, and in which format
//	[hearings]                its sequence gives each change its number
//	    [<hearing id>]
//	        tops            → the change that undo and the one that redo takes next
//	        [records]
//	            [<kind>]
//	                <id>    → the record as it is, or that it is gone
//	        [changes]
//	            <seq>       → the change: who, when, what in words, what it touched
//	        [images]
//	            <seq><kind>/<id> → the record as that change left it
//	        [files]           made with the first write by a program that has it
//	            <sum><n>    → chunk n of the file with that sum, of 1 MiB but the last
//
// A seq is eight bytes, the highest first, so that keys stand in the order in
// which the changes were made. An id is random and says nothing. A sum is the 32
// bytes of the SHA-256 of the whole file, an n is four bytes, the highest first.
//
// Every value passes the codec in codec.go on its way in and out, and carries a
// revision: how often what stands at that key has been written. A record that was
// deleted stays as a stub, so that its revisions go on growing should an undo
// bring it back.
//
// # Trust
//
// bbolt trusts its file, and a broken page can end the program. So a file is
// looked at before bbolt is: package pages verifies each page in plain code, under
// the lock, and only then is bbolt given the same open file. What fails later, as
// when a disk goes away, is an error and closes the register to further work.
// bbolt has no checksums of its own: the codec gives each value one.
//
// # Files
//
// Files stand beside the log and not in it: they are kept by what is in them, so
// none is ever changed, and the same one sent twice is there once. What says that a
// file came, and takes that back, is the record that refers to it. A file that no
// record refers to any more stays, for an undo may want it.
//
// # Undo
//
// Nothing is overwritten without a change, and a change keeps the after-image of
// each record it touched and the number of the change that touched that record
// before. The image of that one is the before-image, so that each state is kept
// once.
//
// The changes of a hearing lie on two stacks, threaded through the changes by
// their Below: those that can be undone, and the undoings that can be redone.
// A change goes on the first stack and empties the second. To undo takes the top
// t off the first, writes t's before-images as a new change u, and puts u on the
// second. To redo takes the top u off the second, writes u's before-images as a
// new change, and puts that on the first. The change that made the hearing
// lies on neither. So the log only grows, undo goes any number of steps
// back and across a restart, and opening a register reads none of it.
package storage
