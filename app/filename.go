package app

import (
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestName is the longest name of a file that is written to a disk, in bytes:
// below what Windows, Mac and Linux take, with room for a folder before it.
const longestName = 120

// CleanName is the name of a file as it is shown: without the folder that it came
// from on any system, and without characters that cannot be seen.
func CleanName(name string) string {
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	name = strings.Map(func(r rune) rune {
		if !unicode.IsGraphic(r) || r == utf8.RuneError {
			return -1
		}
		return r
	}, name)
	return strings.TrimSpace(name)
}

// DiskName is the file's name as any system takes it for a file in a folder: never
// a way out of the folder, a device, or a file that hides.
func (f FileRef) DiskName() string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"|?*`, r) {
			return '_'
		}
		return r
	}, CleanName(f.Name))
	edge := func(r rune) bool { return r == '.' || unicode.IsSpace(r) }
	name = strings.TrimRightFunc(name, edge)
	ext := path.Ext(name)
	if len(ext) > 16 {
		ext = ""
	}
	stem := strings.TrimFunc(strings.TrimSuffix(name, ext), edge)
	for len(stem)+len(ext) > longestName {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	stem = strings.TrimRightFunc(stem, edge)
	device, _, _ := strings.Cut(stem, ".") // Windows takes "nul.pdf" for the device too
	if stem == "" || slices.Contains(devices(), strings.ToLower(strings.TrimSpace(device))) {
		stem = "fil_" + stem
	}
	return stem + ext
}

// devices are the names that Windows keeps for itself.
func devices() []string {
	return []string{
		"con", "prn", "aux", "nul", "conin$", "conout$",
		"com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "com¹", "com²", "com³",
		"lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹", "lpt²", "lpt³",
	}
}

// documents are the kinds of file, by extension, that another program may be asked
// to show. Systems go by the extension: whoever asks them to show an .exe or a
// .bat runs it, and these come from anybody.
var documents = []string{
	".pdf", ".txt", ".csv", ".rtf", ".md",
	".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".pages", ".numbers",
	".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".webp", ".heic",
	".eml", ".msg",
}

// Showable reports whether the file is a document, which another program may be
// asked to show. What is not can only be saved.
func (f FileRef) Showable() bool {
	return slices.Contains(documents, strings.ToLower(path.Ext(f.DiskName())))
}
