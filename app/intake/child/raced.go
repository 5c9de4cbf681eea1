//go:build race

package child

// raced holds where Go looks for data races, and takes far more memory for it.
const raced = true
