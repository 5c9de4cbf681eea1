package app

// District is one of Copenhagen's ten districts (bydele), or the whole city.
type District string

// The districts, as the municipality cuts them since 2008, and the whole city.
const (
	IndreBy             District = "indreBy"
	Oesterbro           District = "oesterbro"
	Noerrebro           District = "noerrebro"
	VesterbroKgsEnghave District = "vesterbroKgsEnghave"
	Valby               District = "valby"
	Vanloese            District = "vanloese"
	BroenshoejHusum     District = "broenshoejHusum"
	Bispebjerg          District = "bispebjerg"
	AmagerOest          District = "amagerOest"
	AmagerVest          District = "amagerVest"
	WholeCity           District = "wholeCity"
)

var districtNames = map[District]string{
	IndreBy:             "Indre By",
	Oesterbro:           "Østerbro",
	Noerrebro:           "Nørrebro",
	VesterbroKgsEnghave: "Vesterbro/Kongens Enghave",
	Valby:               "Valby",
	Vanloese:            "Vanløse",
	BroenshoejHusum:     "Brønshøj-Husum",
	Bispebjerg:          "Bispebjerg",
	AmagerOest:          "Amager Øst",
	AmagerVest:          "Amager Vest",
	WholeCity:           "Hele byen",
}

// Districts are the ten and then the whole city.
func Districts() []District {
	return []District{
		IndreBy, Oesterbro, Noerrebro, VesterbroKgsEnghave, Valby, Vanloese,
		BroenshoejHusum, Bispebjerg, AmagerOest, AmagerVest, WholeCity,
	}
}

// Name is the district's proper name, the same in every language.
func (d District) Name() string { return districtNames[d] }

// ParseDistrict finds a district by its name or its code; case, accents and
// punctuation do not matter. The error has [CodeDistrict].
func ParseDistrict(text string) (District, error) {
	want := FoldName(text)
	for _, d := range Districts() {
		if FoldName(d.Name()) == want || FoldName(string(d)) == want {
			return d, nil
		}
	}
	return "", Refuse(CodeDistrict, "Value", text).In("district")
}
