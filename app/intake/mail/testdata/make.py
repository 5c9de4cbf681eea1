"""Writes the mails python-*.eml, with the mail package of Python 3.11 or newer.

Run in this folder: python3 make.py. What differs from run to run is fixed, so that
the same files come out. The people are invented.
"""

import base64
import email.policy
from email.headerregistry import Address
from email.message import EmailMessage

POLICY = email.policy.SMTP.clone(cte_type="8bit")
TO = Address("Socialforvaltningen", "hoering", "kommune.example")
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def start(name, local, subject, date, number, policy=POLICY):
    m = EmailMessage(policy=policy)
    m["Received"] = f"from mx.example ([192.0.2.7]) by post.kommune.example with ESMTPS; {date}"
    m["From"] = Address(name, local, "forening.example")
    m["To"] = TO
    m["Subject"] = subject
    m["Date"] = date
    m["Message-ID"] = f"<py-{number}@forening.example>"
    return m


def save(name, m):
    for n, part in enumerate(p for p in m.walk() if p.is_multipart() and p.get_content_maintype() == "multipart"):
        part.set_boundary(f"=_python_{n}")
    with open(f"python-{name}.eml", "wb") as f:
        f.write(m.as_bytes())


m = start("Åse Kjærgård", "aase", "Høringssvar om værestedet på Ørevej", "Sun, 18 Oct 2015 22:41:07 +0200", 1)
m.set_content(
    "Kære udvalg\n\nVi er 14 brugere af værestedet, og vi vil gerne beholde det, hvor det er.\n"
    "Her kan man få en kop kaffe uden at skulle forklare sig.\n\nVenlig hilsen\nÅse Kjærgård\nBrugerrådet\n",
    cte="8bit",
)
save("plain", m)

m = start("Søren Bæk", "soren", "SV: Scenarie 2", "Tue, 01 Dec 2015 09:12:00 +0100", 2, email.policy.SMTP)
m["In-Reply-To"] = "<hoering-17@kommune.example>"
m.set_content(
    "Tak for brevet. Vi støtter forslaget, hvis åbningstiden om aftenen bliver bevaret.\n\n"
    "Med venlig hilsen\nSøren Bæk, pårørende\n\n"
    "Den 30. nov. 2015 kl. 14.03 skrev Socialforvaltningen <hoering@kommune.example>:\n"
    "> Kære Søren Bæk\n> \n> I er velkomne til at uddybe jeres svar.\n",
    charset="iso-8859-1",
    cte="quoted-printable",
)
save("latin1", m)

m = start("Støttegruppen Lyspunkt", "lyspunkt", "Høringssvar fra støttegruppen", "Fri, 15 Apr 2016 23:58:30 +0200", 3)
m.set_content("Se vores svar nedenfor.\n\n1. Bevar cafeen.\n2. Flere åbne aftener.\n", cte="quoted-printable")
m.add_alternative(
    "<html><body><p>Se vores svar nedenfor.</p><ol><li>Bevar cafeen.</li><li>Flere åbne aftener.</li></ol>"
    '<img src="cid:logo@forening.example"></body></html>',
    subtype="html",
    cte="base64",
)
m.get_payload()[1].add_related(PNG, "image", "png", cid="<logo@forening.example>", filename="logo.png")
m.add_attachment(PDF, maintype="application", subtype="pdf", filename="Høringssvar – på vegne af støttegruppen.pdf")
m.add_attachment("navn;svar\r\nÅse;ja\r\n".encode("cp1252"), maintype="text", subtype="csv", filename="underskrifter.csv")
save("files", m)

inner = start("Karen Høj", "karen", "Bekymring for flytningen", "Mon, 11 Apr 2016 08:00:00 +0200", 4)
inner.set_content("Jeg er bekymret for, at min søn mister sit sted at være.\n", cte="8bit")
m = start("Mette Holm", "mette", "VS: Bekymring for flytningen", "Tue, 12 Apr 2016 10:30:00 +0200", 5)
m.set_content("\n")
m.add_attachment(inner)
save("sent-on", m)

m = start("Mette Holm", "mette", "VS: Bekymring for flytningen", "Tue, 12 Apr 2016 10:31:00 +0200", 6)
m.set_content(
    "Til orientering, se mailen herunder.\n\nMette\n\n________________________________\n"
    "Fra: Karen Høj <karen@forening.example>\nSendt: 11. april 2016 08:00\nTil: Mette Holm\n"
    "Emne: Bekymring for flytningen\n\nJeg er bekymret for, at min søn mister sit sted at være.\n\nKaren\n",
    cte="quoted-printable",
)
save("forwarded", m)

m = EmailMessage(policy=POLICY)
m["Return-Path"] = "<>"
m["From"] = Address("Mail Delivery System", "MAILER-DAEMON", "mx.example")
m["To"] = TO
m["Subject"] = "Undelivered Mail Returned to Sender"
m["Date"] = "Wed, 13 Apr 2016 07:07:07 +0000"
m["Message-ID"] = "<py-7@mx.example>"
m["Auto-Submitted"] = "auto-replied"
m.set_content("Mailen kunne ikke afleveres til brugerraad@forening.example.\n", cte="8bit")
m.make_mixed()
status = EmailMessage(policy=POLICY)
status["Content-Type"] = "message/delivery-status"
of_mail, of_recipient = EmailMessage(policy=POLICY), EmailMessage(policy=POLICY)
of_mail["Reporting-MTA"] = "dns; mx.example"
of_recipient["Action"] = "failed"
of_recipient["Status"] = "5.1.1"
status.set_payload([of_mail, of_recipient])
m.attach(status)
m.replace_header("Content-Type", "multipart/report; report-type=delivery-status")
save("report", m)

m = start("Ole Friis", "ole", "Workshop i Husum", "Thu, 14 Apr 2016 12:00:00 +0200", 8)
m.set_content(
    "Vi sad fem ved bordet og talte om, hvad et værested skal kunne. Alle \n"
    "ønskede længere åbningstid, og to ville gerne hjælpe til i køkkenet.\n"
    "\n"
    "-- \n"
    "Ole Friis\n",
    cte="8bit",
)
m.set_param("format", "flowed")
save("flowed", m)
