package main

import "hvidbog/assets/fonts"

// licences names what the program is made of, for the box Om.
var licences = `Hvidbog: Mozilla Public License 2.0

fyne.io/fyne/v2: BSD 3-Clause
go.etcd.io/bbolt: MIT
github.com/jung-kurt/gofpdf: MIT
github.com/klippa-app/go-pdfium: MIT
PDFium: BSD 3-Clause, Apache 2.0
github.com/tetratelabs/wazero: Apache 2.0
github.com/nicksnyder/go-i18n/v2: MIT
github.com/klauspost/compress: BSD 3-Clause, Apache 2.0, MIT
github.com/emersion/go-message: MIT
github.com/xuri/excelize/v2, github.com/xuri/efp, github.com/xuri/nfp: BSD 3-Clause
github.com/richardlehane/mscfb, github.com/richardlehane/msoleps: Apache 2.0
github.com/tiendc/go-deepcopy: MIT
github.com/rickar/cal/v2: BSD 3-Clause
golang.org/x/text, golang.org/x/sys, golang.org/x/crypto, golang.org/x/net: BSD 3-Clause
Go: BSD 3-Clause

IBM Plex Sans:
` + fonts.Licence
