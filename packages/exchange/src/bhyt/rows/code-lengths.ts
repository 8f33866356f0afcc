/**
 * Lengths that a code of digits may have, by column. Spreadsheets take such codes for numbers and drop their leading
 * zeros; a code shorter than all of these must be looked at. Columns that are not listed have codes of any length.
 */
export const codeLengths: Readonly<Record<string, readonly number[]>> = {
  MA_CSKCB: [5],
  MA_NOI_DI: [5],
  MA_NOI_DEN: [5],
  MA_CSKCB_DI: [5],
  MA_CSKCB_DEN: [5],
  MA_DKBD: [5],
  MA_LOAI_KCB: [2],
  MA_DANTOC: [2],
  MA_QUOCTICH: [3],
  MA_NGHE_NGHIEP: [2, 5],
  // Units had 2, 3 and 5 digits in the catalogue before 1/7/2025; later ones keep 2 and 5.
  MATINH_CU_TRU: [2, 3],
  MAHUYEN_CU_TRU: [3],
  MAXA_CU_TRU: [5],
  SO_CCCD: [9, 12],
  DIEN_THOAI: [10, 11],
  MA_CHA: [10],
  MA_ME: [10],
};

/** Shorter forms that exist as well, so that a lost zero is possible but not certain: telephones without area code. */
export const ambiguousLengths: Readonly<Record<string, readonly number[]>> = { DIEN_THOAI: [7, 8, 9] };
