// Package likeness finds texts that are one letter sent by several: enslydende svar.
// People change the names in a letter that was handed to them, drop a sentence, add a
// paragraph of their own and make slips; others write by themselves about the same
// matter, in the phrases that everybody uses, or quote a sentence from the letter. The
// first are alike and the others are not.
//
// A text is the set of its shingles: every three words that stand in a row (A. Z. Broder,
// "On the resemblance and containment of documents", 1997). Which texts may be alike is
// told by signatures of minima (MinHash, the same) in bands (locality-sensitive hashing:
// P. Indyk and R. Motwani, 1998; A. Rajaraman and J. Ullman, "Mining of Massive
// Datasets", chapter 3), so that few of all pairs are looked at. Whether they are is told
// by the shingles themselves: by what they share of both, and of the shorter. Salutations
// and signatures do not count.
//
// Nothing in it is drawn by chance: the same texts give the same groups.
package likeness
