package child

import (
	"runtime/metrics"
	"time"
)

// watch looks at the process's memory until it passes a limit, in bytes, and then
// calls over.
func watch(limit uint64, over func()) {
	for range time.Tick(10 * time.Millisecond) {
		if inUse() > limit {
			over()
			return
		}
	}
}

// inUse is how much memory the process takes, in bytes: by Go's own account, or by the
// system's where that is more.
func inUse() uint64 {
	samples := []metrics.Sample{
		{Name: "/memory/classes/total:bytes"},
		{Name: "/memory/classes/heap/released:bytes"},
		{Name: "/memory/classes/heap/free:bytes"},
	}
	metrics.Read(samples)
	mine := samples[0].Value.Uint64() - samples[1].Value.Uint64() - samples[2].Value.Uint64()
	return max(mine, resident())
}
