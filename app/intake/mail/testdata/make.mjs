// Writes the mails node-*.eml, with nodemailer 7.0.11 (MIT-0).
//
// Run in a copy of this folder: npm install nodemailer@7.0.11 && node make.mjs. What
// differs from run to run is fixed, so that the same files come out. The people are
// invented.

import { writeFileSync } from "node:fs";
import nodemailer from "nodemailer";

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "windows" });
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function save(name, mail) {
  const { message } = await transport.sendMail({
    to: "Socialforvaltningen <hoering@kommune.example>",
    messageId: `<node-${name}@lokaludvalg.example>`,
    baseBoundary: "hvidbog",
    ...mail,
  });
  writeFileSync(`node-${name}.eml`, message);
}

await save("html", {
  from: { name: "Ærø Lokaludvalg", address: "lu@lokaludvalg.example" },
  subject: "Lokaludvalgets høringssvar: ja til en åben café i Brønshøj og nej til at flytte Nordstjernen længere væk",
  date: new Date("2016-04-18T21:59:00Z"),
  html:
    "<style>p{color:red}</style><p>Til Socialudvalget</p><p>Lokaludvalget har behandlet sagen på sit møde.</p>" +
    "<table><tr><th>Scenarie</th><th>Holdning</th></tr><tr><td>1</td><td>støtter</td></tr><tr><td>2</td><td>imod</td></tr></table>" +
    "<ul><li>Bevar adressen</li><li>Åbn også i weekenden</li></ul><p>Hilsen<br>Lokaludvalget</p><!-- udkast -->",
});

await save("reply", {
  from: "Kirsten Bøgh <kirsten@lokaludvalg.example>",
  subject: "Re: Re: Spørgsmål til scenarie 1",
  date: new Date("2015-12-08T06:30:00Z"),
  inReplyTo: "<hoering-21@kommune.example>",
  references: "<hoering-20@kommune.example> <hoering-21@kommune.example>",
  text:
    "Tak, så forstår jeg det bedre. Jeg er imod, at køkkenet lukker.\r\n\r\nKirsten\r\n\r\n" +
    "Den man. 7. dec. 2015 kl. 10.12 skrev Socialforvaltningen <\r\nhoering@kommune.example>:\r\n\r\n" +
    "> Kære Kirsten\r\n>\r\n> Køkkenet flytter med.\r\n",
  html:
    '<div dir="ltr">Tak, så forstår jeg det bedre. Jeg er imod, at køkkenet lukker.<div><br></div><div>Kirsten</div></div><br>' +
    '<div class="gmail_quote"><div dir="ltr" class="gmail_attr">Den man. 7. dec. 2015 kl. 10.12 skrev Socialforvaltningen ' +
    '&lt;<a href="mailto:hoering@kommune.example">hoering@kommune.example</a>&gt;:<br></div>' +
    '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">Kære Kirsten<br><br>Køkkenet flytter med.</blockquote></div>',
});

await save("files", {
  from: '"Nørrebro Brugerråd" <brugerraad@lokaludvalg.example>',
  subject: "Indkaldelse og svar",
  date: new Date("2016-03-30T10:00:00+02:00"),
  text: "Vores svar er vedhæftet.\r\n",
  html: '<p>Vores svar er vedhæftet.</p><img src="cid:ikon@lokaludvalg.example">',
  textEncoding: "base64",
  icalEvent: { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n" },
  attachments: [
    { filename: "ikon.png", content: png, cid: "ikon@lokaludvalg.example" },
    { filename: "Svar på høring, æøå.txt", content: "Vi vil gerne beholde vores sted.\r\n" },
    { filename: "../../etc/Billede.png", content: png },
  ],
});
