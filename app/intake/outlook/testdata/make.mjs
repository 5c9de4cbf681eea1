// Writes the mails tuta-*.msg, with @tutao/oxmsg 0.2.3 (MIT), with which Tuta's mail
// program saves mails for Outlook.
//
// Run in a copy of this folder: npm install @tutao/oxmsg@0.2.3 && node make.mjs. Some
// keys in the files differ from run to run. The people are invented.

import { writeFileSync } from "node:fs";
import { Attachment, Email } from "@tutao/oxmsg";

const bytes = (text) => new TextEncoder().encode(text);

const files = new Email()
  .sender("karen@forening.example", "Karen Høj")
  .to("hoering@kommune.example", "Socialforvaltningen")
  .cc("ole@forening.example", "Ole Friis")
  .subject("SV: Høring om værestedet på Ørevej")
  .bodyText("Kære udvalg\r\n\r\nVi vil gerne blive, hvor vi er.\r\n\r\nKaren\r\n")
  .bodyHtml("<p>Kære udvalg</p><p>Vi vil gerne blive, hvor vi er.</p><p>Karen</p>")
  .sentOn(new Date("2016-04-18T21:58:00Z"))
  .receivedOn(new Date("2016-04-18T21:59:30Z"))
  .attach(new Attachment(bytes("Navne: æøå\r\n"), "Underskrifter æøå.txt"))
  .attach(new Attachment(bytes("%PDF-1.4\n" + "%".repeat(6000)), "Høringssvar fra støttegruppen.pdf"));
files.internetMessageId = "<tuta-1@forening.example>";
files.inReplyToId = "<hoering-17@kommune.example>";
writeFileSync("tuta-files.msg", files.msg());

const draft = new Email(true)
  .sender("soren@forening.example", "Søren Bæk")
  .to("hoering@kommune.example")
  .subject("Workshop")
  .bodyHtml("<p>Vi er imod.</p><ul><li>Køkkenet skal blive &amp; åbne tidligere</li></ul><p>Vi er imod. Vi er imod.</p>")
  .sentOn(new Date("2015-12-01T09:12:00Z"));
writeFileSync("tuta-rich.msg", draft.msg());
