package proof

import "context"

// eachPage does something with every page, several at a time, until one fails. done
// tells how many are done, on the goroutine that called eachPage.
func eachPage(ctx context.Context, f *File, workers int, do func(ctx context.Context, page int) error, done func(done, total int)) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	total := f.Pages()
	next := make(chan int)
	go func() {
		defer close(next)
		for page := range total {
			select {
			case next <- page + 1:
			case <-ctx.Done():
				return
			}
		}
	}()
	results := make(chan error)
	for range workers {
		go func() {
			for page := range next {
				select {
				case results <- do(ctx, page):
				case <-ctx.Done():
					return
				}
			}
		}()
	}
	for n := range total {
		select {
		case err := <-results:
			if err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
		if done != nil {
			done(n+1, total)
		}
	}
	return nil
}
