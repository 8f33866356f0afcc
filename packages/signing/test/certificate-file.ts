/** An invented file of layout B: a birth certificate, unsigned. */
export function certificateFile(data = "", rest = "<CHUKYDONVI/>"): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<HSCHUNGTU xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xml:lang="vi">
 <THONGTINDONVI><MACSKCB>99999</MACSKCB></THONGTINDONVI>
 <DULIEU>
  <GIAYCHUNGSINH Id="Id-1f0c" xmlns:t="urn:t"><SO>00001</SO><HOTENCON t:x="1">NGUYỄN THỊ MẪU</HOTENCON>${data}</GIAYCHUNGSINH>
 </DULIEU>
 ${rest}
</HSCHUNGTU>
`;
}
