package child

import (
	"os/exec"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// confine leaves it to the job that the child is put in.
func confine() {}

// resident is left to Go's own account.
func resident() uint64 { return 0 }

// leash puts the child in a job, which has a limit to its memory and ends with the
// program.
func leash(cmd *exec.Cmd) (started func() (release func(), err error)) {
	cmd.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: windows.CREATE_NO_WINDOW}
	return func() (func(), error) {
		job, err := windows.CreateJobObject(nil, nil)
		if err != nil {
			return nil, err
		}
		// Where the program ends without, the system does it, and that ends the child.
		release := func() { windows.CloseHandle(job) }
		limits := windows.JOBOBJECT_EXTENDED_LIMIT_INFORMATION{
			BasicLimitInformation: windows.JOBOBJECT_BASIC_LIMIT_INFORMATION{
				LimitFlags: windows.JOB_OBJECT_LIMIT_PROCESS_MEMORY | windows.JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE |
					windows.JOB_OBJECT_LIMIT_ACTIVE_PROCESS | windows.JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION,
				ActiveProcessLimit: 1,
			},
			ProcessMemoryLimit: Memory + beside,
		}
		_, err = windows.SetInformationJobObject(job, windows.JobObjectExtendedLimitInformation,
			uintptr(unsafe.Pointer(&limits)), uint32(unsafe.Sizeof(limits)))
		if err == nil {
			err = assign(job, uint32(cmd.Process.Pid))
		}
		if err != nil {
			release()
			return nil, err
		}
		return release, nil
	}
}

func assign(job windows.Handle, pid uint32) error {
	process, err := windows.OpenProcess(windows.PROCESS_SET_QUOTA|windows.PROCESS_TERMINATE, false, pid)
	if err != nil {
		return err
	}
	defer windows.CloseHandle(process)
	return windows.AssignProcessToJobObject(job, process)
}
