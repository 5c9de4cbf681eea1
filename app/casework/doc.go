// Package casework holds what caseworkers do with a hearing: begin it, log a
// response, link it, correct it, merge two spellings of a party, take a step
// back. Every use case reads the case file, decides by the rules of package app,
// and writes once: the records and the change that says in words what was
// done stand together in the register, or neither does.
package casework
