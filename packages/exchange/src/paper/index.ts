export { type HtmlOptions, renderHtml } from "./html/render-html.ts";
export type { LabelPaper } from "./labels/label.ts";
export { type Specimen, specimenLabel } from "./labels/specimen-label.ts";
export { type WristbandPatient, wristband } from "./labels/wristband.ts";
export type {
  FormLayout,
  GridLayout,
  HeadField,
  HeadText,
  PlacedField,
  PlacedSignature,
  SectionLayout,
} from "./layout/form-layout.ts";
export { formLayouts } from "./layout/layouts/form-layouts.ts";
export { paperOf } from "./layout/paper-of.ts";
export type { Abbreviation, AbbreviationDictionary } from "./lint/abbreviation.ts";
export {
  checkAbbreviations,
  createAbbreviationDictionary,
  type DictionaryOptions,
} from "./lint/abbreviation-dictionary.ts";
export { type CheckPaperOptions, checkPaper } from "./lint/check-paper.ts";
export { type ExpandedText, expandAbbreviations } from "./lint/expand-abbreviations.ts";
export { type AbbreviationPlace, findAbbreviations } from "./lint/find-abbreviations.ts";
export { abbreviationsInvalid } from "./lint/lint.faults.ts";
export { outboundForms } from "./lint/outbound-forms.ts";
export { code128Bars, code128Picture } from "./marks/code-128.ts";
export type { Conversion, ConvertingParty } from "./marks/conversion.ts";
export { isLookUpAddress, lookUpAddress } from "./marks/look-up-address.ts";
export {
  checkLookUpCode,
  createLookUpCode,
  type LookUpCode,
  parseLookUpCode,
} from "./marks/look-up-code.ts";
export {
  barcodeUnwritable,
  conversionIncomplete,
  lookUpAddressInvalid,
  lookUpCodeInvalid,
  qrTooLong,
} from "./marks/marks.faults.ts";
export { prescriptionCopies } from "./marks/prescription-copies.ts";
export { checkPrintConversion, type PrintConversion, printMark } from "./marks/print-mark.ts";
export { purposeMark } from "./marks/purpose-mark.ts";
export { qrPicture } from "./marks/qr-picture.ts";
export { checkScanConversion, type ScanConversion, type ScanMark, scanMark } from "./marks/scan-mark.ts";
export { checkPaperLook, type PaperLook } from "./options/paper-look.ts";
export { fontUnreadable, nothingToRender, paperNameless, paperNotDrawable } from "./paper.faults.ts";
export type {
  CellText,
  ChoicesBlock,
  HeadingBlock,
  LabelledValue,
  LabelSize,
  LetterheadBlock,
  LinesBlock,
  MarkBlock,
  PageBreakBlock,
  PaperBlock,
  PaperDocument,
  PaperInFile,
  ParagraphBlock,
  Picture,
  PictureBlock,
  SignaturePlace,
  SignaturesBlock,
  StyledText,
  TableBlock,
  TableCell,
  TitleBlock,
} from "./paper-document.ts";
export type { PaperFacility, PaperOptions } from "./paper-options.ts";
export { missingGlyphs } from "./pdf/missing-glyphs.ts";
export type { PaperFonts } from "./pdf/paper-fonts.ts";
export {
  type RenderedPdf,
  type RenderPdfOptions,
  type RenderPdfStreamOptions,
  renderPdf,
  renderPdfStream,
} from "./pdf/render-pdf.ts";
export {
  type CheckedPaper,
  type CheckedPapers,
  type CheckRecordPapersOptions,
  checkRecordPapers,
} from "./record/check-record-papers.ts";
export {
  checkRecordPaper,
  fillRecordPaper,
  type RecordFormOptions,
} from "./record/fill-record-paper.ts";
export { foundNotes, paperStanding, sourceMark } from "./record/paper-standing.ts";
export { type RecordPaper, recordPapers } from "./record/record-papers.ts";
export { noSuchPaper, recordNotPrintable } from "./record/record-pdf.faults.ts";
export {
  type DrawnPaper,
  type DrawRecordOptions,
  drawRecordPaper,
  type RenderedRecord,
  type RenderRecordPdfOptions,
  renderRecordPdf,
  renderRecordPdfStream,
} from "./record/render-record-pdf.ts";
export { withdrawnPapers } from "./record/withdrawn-papers.ts";
