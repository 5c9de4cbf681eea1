package privacy_test

import (
	"fmt"
	"strings"
)

// cpr is a number with a true birthday, as people write it. Half of them satisfy the
// modulus rule, as most older ones do.
func (p *post) cpr() string {
	var day, month, year, serial int
	for {
		day, month, year = 1+p.IntN(28), 1+p.IntN(12), 1926+p.IntN(84)
		if p.IntN(12) == 0 {
			day, month = 31, pick(p, []int{1, 3, 5, 7, 8, 10, 12})
		}
		switch {
		case year >= 2000:
			serial = 4000 + p.IntN(6000)
			if year > 2036 && serial < 5000 || serial >= 9000 && year > 2036 {
				continue
			}
		case year >= 1937:
			serial = pick(p, []int{p.IntN(4000), 4000 + p.IntN(1000), 9000 + p.IntN(1000)})
		default:
			serial = p.IntN(4000)
		}
		figures := fmt.Sprintf("%02d%02d%02d%04d", day, month, year%100, serial)
		if p.IntN(2) == 0 || elevens(figures) {
			break
		}
	}
	d, m, y, s := fmt.Sprintf("%02d", day), fmt.Sprintf("%02d", month), fmt.Sprintf("%02d", year%100), fmt.Sprintf("%04d", serial)
	six := d + m + y
	return pick(p, []string{
		six + "-" + s, six + "-" + s, six + "-" + s, six + "-" + s, six + s, six + s, six + " " + s, six + " - " + s,
		six + "–" + s, six + "- " + s, six + "." + s, six + "\u00a0" + s, six + "-\n" + s, six + "\n" + s,
		d + " " + m + " " + y + " " + s, d + "." + m + "." + y + "-" + s, d + "-" + m + "-" + y + "-" + s,
		d + m + " " + y + " " + s, d + m + y + "-" + s[:2] + " " + s[2:], d + "." + m + "." + y + "." + s, six + "/" + s,
		d + " " + m + " " + y + "-" + s, six + "  " + s, six + "\u2011" + s,
	})
}

func elevens(figures string) bool {
	sum := 0
	for i, weight := range []int{4, 3, 2, 7, 6, 5, 4, 3, 2, 1} {
		sum += weight * int(figures[i]-'0')
	}
	return sum%11 == 0
}

// phone is a telephone number, as people write it.
func (p *post) phone() string {
	first := pick(p, []string{"20", "21", "22", "24", "26", "28", "29", "30", "31", "32", "35", "38", "40", "42", "50", "51", "53", "60", "61", "71", "81", "91"})
	f := first + fmt.Sprintf("%06d", p.IntN(1000000))
	twos := func(by string) string { return strings.Join([]string{f[:2], f[2:4], f[4:6], f[6:]}, by) }
	return pick(p, []string{
		twos(" "), twos(" "), twos(" "), f, f, f[:4] + " " + f[4:], "+45 " + twos(" "), "+45" + f, "+45 " + f, "0045 " + twos(" "), "0045" + f,
		"(+45) " + twos(" "), "+45 " + f[:4] + " " + f[4:], twos("-"), twos("."), f[:4] + "-" + f[4:], f[:3] + " " + f[3:5] + " " + f[5:],
		f[:2] + " " + f[2:5] + " " + f[5:], f[:2] + " " + f[2:], f[:4] + " " + f[4:6] + " " + f[6:], twos("\u00a0"), twos("  "),
		f[:2] + " " + f[2:4] + "\n" + f[4:6] + " " + f[6:], "+45-" + twos("-"), "45 " + twos(" "), "(45) " + twos(" "), twos(" - "), twos("/"),
		f[:2] + " " + f[2:4] + " " + f[4:], "+46 70 " + f[2:5] + " " + f[5:7] + " 12", "+ 45 " + twos(" "),
	})
}

// email is an address, as people write it.
func (p *post) email(who neighbour) string {
	plain := func(s string) string {
		return strings.NewReplacer("æ", "ae", "ø", "o", "å", "aa", "é", "e", " ", "", "-", "").Replace(strings.ToLower(s))
	}
	user := pick(p, []string{
		plain(who.given) + "." + plain(who.surname), plain(who.given) + fmt.Sprint(40+p.IntN(60)), plain(who.given) + "_" + plain(who.surname),
		plain(who.surname), "familien-" + plain(who.surname), plain(who.given) + "+hoering", plain(who.given)[:1] + plain(who.surname), "solstraale" + fmt.Sprint(p.IntN(99)),
	})
	host := pick(p, []string{"gmail", "hotmail", "mail", "jubii", "youmail", "stofanet", "live", "webspeed", "outlook"})
	top := pick(p, []string{"dk", "com", "dk", "eu", "nu"})
	at := host + "." + top
	return pick(p, []string{
		user + "@" + at, user + "@" + at, user + "@" + at, user + "@" + at, "<" + user + "@" + at + ">", strings.ToUpper(user + "@" + at), user + "@mail." + at,
		user + "(at)" + at, user + " (at) " + at, user + "[at]" + at, user + " [snabel-a] " + at, user + "(snabela)" + at, user + " @ " + at,
		user + " snabel-a " + host + " punktum " + top, user + " at " + host + " dot " + top, user + "(a)" + at, user + "{at}" + at,
		user + "@" + host + " ." + top, user + "@\n" + at, user + " (snabel a) " + host + " (punktum) " + top, user + "[at]" + host + "[dot]" + top, user + " snabela " + at,
		user + "(at)" + host + "(dot)" + top,
	})
}

// address is a street with its number, as people write it, and the town that may
// follow.
func (p *post) address() (address, town string) {
	street, n := pick(p, streets), 1+p.IntN(160)
	floor := pick(p, []string{
		"", "", "", ", 2. th.", ", 3. tv.", ", st. tv", " 1. sal", ", 4. mf.", ", st.", " 3.tv.", ", 1, 4", ", kl. th.", ", 2. sal, dør 3", " 5. th", ", stuen",
	})
	town = pick(p, []string{
		"", "", "", ", 2400 København NV", ", 2700 Brønshøj", "\n2200 København N", ", 2300 Kbh. S", ", DK-2100 København Ø", ", 2720 Vanløse", " i Valby",
	})
	house := fmt.Sprint(n)
	switch p.IntN(10) {
	case 0:
		house += pick(p, []string{"A", "B", "C", " B", "a", "E"})
	case 1:
		house = "nr. " + house
	case 2:
		house += pick(p, []string{"-" + fmt.Sprint(n+2), "–" + fmt.Sprint(n+4)})
	}
	gap := " "
	switch p.IntN(30) {
	case 0:
		gap = "\n"
	case 1:
		gap = "  "
	case 2:
		street = strings.ToUpper(street)
	case 3, 4:
		street = strings.ToLower(street)
	}
	return street + gap + house + floor, town
}

// date is a day, or two, which is nothing to hide.
func (p *post) date() string {
	d, m, y := 1+p.IntN(31), 1+p.IntN(12), 2009+p.IntN(8)
	return pick(p, []string{
		fmt.Sprintf("%d. oktober %d", d, y), fmt.Sprintf("%02d-%02d-%d", d, m, y), fmt.Sprintf("%02d.%02d.%d", d, m, y), fmt.Sprintf("d. %d/%d %d", d, m, y),
		fmt.Sprintf("%d-%02d-%02d", y, m, d), fmt.Sprintf("%d/%d-%02d", d, m, y%100), "den 3. marts", fmt.Sprintf("%02d/%02d/%d", d, m, y), fmt.Sprintf("%02d %02d %d", d, m, y),
		fmt.Sprintf("%02d%02d%d", d, m, y), fmt.Sprintf("%02d/%02d %02d/%02d", d, m, d, m), fmt.Sprintf("%02d.%02d-%02d.%02d", d, m, d, m), fmt.Sprintf("uge %d-%d", d, d+2),
	})
}
