package paper

// picture is what is printed for a picture: a word in brackets, or the sign for
// a missing letter where we have no word; "" when r is no picture. The fonts have
// no pictures, and a committee should still read that someone smiled.
func picture(r rune) string {
	if word := pictures[r]; word != "" {
		return "[" + word + "]"
	}
	if r >= 0x2600 && r <= 0x27BF && r != '✓' || r >= 0x1F000 && r <= 0x1FAFF {
		return string(replacement)
	}
	return ""
}

var pictures = func() map[rune]string {
	words := map[string]string{
		"smiley":               "😀😃😄😁😆😅🙂😊☺😇🥰😌😋😎🤗",
		"griner":               "😂🤣😹",
		"blinker":              "😉😜",
		"forelsket":            "😍😘😻",
		"trist smiley":         "🙁☹😞😔😟😕😣😖😩😫🥺😿",
		"gråd":                 "😢😭",
		"vred smiley":          "😠😡🤬😤",
		"forbløffet":           "😮😲😳😱🤯",
		"i tvivl":              "🤔🤨😐😑🙄",
		"hjerte":               "❤♥💙💚💛🧡💜🖤🤍🤎💕💖💗💓💞💔❣",
		"tommel op":            "👍",
		"tommel ned":           "👎",
		"klapper":              "👏🙌",
		"foldede hænder":       "🙏",
		"stærk arm":            "💪",
		"vinker":               "👋",
		"trækker på skuldrene": "🤷",
		"blomst":               "🌸🌹🌷🌻🌺🌼💐",
		"sol":                  "☀🌞",
		"stjerne":              "⭐🌟★☆",
		"fest":                 "🎉🎊🥳",
		"hus":                  "🏠🏡",
		"kaffe":                "☕",
		"advarsel":             "⚠",
		"flueben":              "✅✔☑",
		"kryds":                "❌✖✗✘",
		"udråbstegn":           "❗❕‼",
		"spørgsmålstegn":       "❓❔",
		"telefon":              "📞☎📱",
		"brev":                 "✉📧📩",
	}
	byPicture := map[rune]string{}
	for word, drawn := range words {
		for _, r := range drawn {
			byPicture[r] = word
		}
	}
	for r := rune(0x1F1E6); r <= 0x1F1FF; r++ {
		byPicture[r] = "flag" // two letters from here draw one
	}
	return byPicture
}()
