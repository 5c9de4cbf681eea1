package plain

import (
	"strings"
	"testing"
)

func TestHTML(t *testing.T) {
	for _, c := range []struct{ what, page, want string }{
		{"paragraphs", "<p>Kære\n  udvalg</p> <p>Vi er <b>im</b>od.</p>", "Kære udvalg\n\nVi er imod."},
		{"lines", "Ole<br>Ida<br/>Per<BR>", "Ole\nIda\nPer"},
		{"a blank line", "Ole<br><br><br><br>Ida", "Ole\n\nIda"},
		{"divisions", "<div>Ole</div><div><div>Ida</div></div>Per", "Ole\nIda\nPer"},
		{"Gmail's blank line", "<div>Ole</div><div><br></div><div>Ida</div>", "Ole\n\nIda"},
		{"Outlook's lines", "<p class=MsoNormal>Ole<o:p></o:p></p>\r\n<p class=MsoNormal>Ida</p><p class=\"MsoNormal\"><o:p>&nbsp;</o:p></p><p class=MsoNormal>Per</p>", "Ole\nIda\n\nPer"},
		{"lines without a margin", "<p style=\"margin: 0cm\">Ole<p style=\"margin: 0cm\">Ida", "Ole\nIda"},
		{"headings", "<h1>Svar</h1>Vi er imod.<h2>Fordi</h2><p>Sådan.", "Svar\n\nVi er imod.\n\nFordi\n\nSådan."},
		{"a list", "Vi vil:<ul><li>spise<li>sove</li></ul>Hilsen", "Vi vil:\n- spise\n- sove\nHilsen"},
		{"a numbered list", "<ol start=3><li>spise<ol><li>kage</ol><li>sove</ol>", "3. spise\n1. kage\n4. sove"},
		{"a list of paragraphs", "<ol><li><p>spise</p></li><li><p>sove</p></li></ol>", "1. spise\n\n2. sove"},
		{"a table", "<table><tr><th>Navn<th>Svar</tr><tr><td>Ole<td>ja<tr><td>Ida<td><td>nej</table>Slut", "Navn | Svar\nOle | ja\nIda | nej\nSlut"},
		{"a table of Word", "<table><tr><td><p>Navn</p></td><td><p>Ole</p></td></tr><tr><td><p>Svar</p></td><td><p>ja</p><p>tak</p></td><td>x</td></tr></table>", "Navn | Ole\nSvar | ja\n\ntak\n\nx"},
		{"a table that only sets", "<table><tr><td><table><tr><td>Kære</td></tr></table></td></tr><tr><td>Ole</td></tr></table>", "Kære\nOle"},
		{"signs", "K&aelig;re &Oslash;le &amp; &lt;Ida&gt; &#8211; &#x20AC; &shy;", "Kære Øle & <Ida> – €"},
		{"hard blanks", "10&nbsp;000&nbsp;kr.", "10 000 kr."},
		{"what is not seen", "<head><title>T</title><style>p{}</style></head>a<script>b</script><noscript>c</noscript><!-- d --><template>e</template><svg><text>f</text></svg>g", "ag"},
		{"what is hidden", "a<div style='display:none'>b<div>c</div>d</div>e<span hidden>f</span>g<p hidden>h<p>i", "aeg\n\ni"},
		{"Word's own", "<!--[if gte mso 9]><xml><o:x>a</o:x></xml><![endif]-->b<![if !supportLists]>c<![endif]>", "bc"},
		{"a quote", "Nej.<blockquote type=cite>Ja?<br>Eller?<blockquote type=cite>Måske</blockquote></blockquote>Hilsen", "Nej.\n\n> Ja?\n> Eller?\n>\n>> Måske\n\nHilsen"},
		{"an indented passage", "Nej.<blockquote style='margin:0 0 0 40px'>Ja?</blockquote>", "Nej.\n\nJa?"},
		{"as it stands", "<pre>a  b\n\n  c</pre>d", "a  b\n\n  c\n\nd"},
		{"tags cut off", "a<b", "a"},
		{"tags that close nothing", "a</p></div></ul></blockquote></table>b", "a\n\nb"},
		{"no tags", "a & b < c", "a & b < c"},
		{"nothing", "", ""},
	} {
		if got := HTML(c.page); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

// A page of any make is read in a time that grows with its size alone.
func TestPagesMadeToTakeLong(t *testing.T) {
	const size = 1 << 20
	for what, piece := range map[string]string{
		"divisions": "<div>", "quotes": "<blockquote type=cite>x", "lists": "<ol><li>x", "tables": "<table><tr><td>x", "spans": "<b>x",
		"hidden ones": "<div hidden>x", "closers": "</div>", "comments": "<!--", "declarations": "<!", "letters": "&", "attributes": "<p a",
		"raw": "<textarea>", "scripts": "<script><!--", "hard blanks": "&nbsp; ", "lines": "<br>x",
	} {
		once := HTML(strings.Repeat(piece, size/len(piece)))
		if most := 8 * size; len(once) > most {
			t.Errorf("%s swell to %d bytes", what, len(once))
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	page := "<html><body>" + strings.Repeat("<p class=MsoNormal>Vi er <b>14 brugere</b> af v&aelig;restedet, og vi vil gerne beholde det.</p>", 1000)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		HTML(page)
	}
}
