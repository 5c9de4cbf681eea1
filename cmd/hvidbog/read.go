package main

import (
	"context"
	"sync"
	"time"

	"hvidbog/app/intake"
	"hvidbog/app/intake/child"
	"hvidbog/cmd/internal/files"
)

// children reads files in processes of their own. These are started when there is
// something to read, and ended when there has been nothing for a while: they take
// memory.
type children struct {
	mu    sync.Mutex
	pool  *child.Pool // nil while there is none
	users int
	rest  *time.Timer
}

// patience is how long the children wait for more.
const patience = time.Minute

// Read is an [intake.Reader].
func (c *children) Read(ctx context.Context, f intake.File) (intake.Content, error) {
	pool, err := c.take()
	if err != nil {
		return intake.Content{}, err
	}
	defer c.give()
	return pool.Read(ctx, f)
}

func (c *children) take() (*child.Pool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.pool == nil {
		pool, err := files.NewPool()
		if err != nil {
			return nil, err
		}
		c.pool = pool
	}
	if c.rest != nil {
		c.rest.Stop()
		c.rest = nil
	}
	c.users++
	return c.pool, nil
}

func (c *children) give() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.users--; c.users == 0 {
		c.rest = time.AfterFunc(patience, c.end)
	}
}

// end ends the children, unless something is read again.
func (c *children) end() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.users == 0 && c.pool != nil {
		c.pool.Close()
		c.pool = nil
	}
}
