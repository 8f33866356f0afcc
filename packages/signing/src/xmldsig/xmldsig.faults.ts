import { defineFault, type Fault } from "@benhan/core/faults";

/** The file has no place for the signature as the layout wants it. */
export const signaturePlaceMissing: Fault<{ readonly container: string }> = defineFault({
  code: "signing.xmldsig.place_missing",
  text: ({ container }: { readonly container: string }) => ({
    vi: `Tệp không có phần tử ${container} ở cuối phần tử gốc nên không có chỗ đặt chữ ký.`,
    en: `The file has no ${container} as the last child of its root, so there is no place for the signature.`,
  }),
  nextStep: ({ container }: { readonly container: string }) => ({
    vi: `Tạo lại tệp với phần tử rỗng <${container}/> ở cuối phần tử gốc rồi ký.`,
    en: `Write the file again with an empty <${container}/> at the end of the root, then sign.`,
  }),
});

/** The file carries a signature already, or something else stands where it belongs. */
export const alreadySigned: Fault<{ readonly container: string }> = defineFault({
  code: "signing.xmldsig.already_signed",
  text: ({ container }: { readonly container: string }) => ({
    vi: `Phần tử ${container} không rỗng hoặc tệp đã có chữ ký; ký chồng sẽ làm hỏng chữ ký cũ.`,
    en: `${container} is not empty or the file has a signature already; a second one would break the first.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tệp đã ký chưa; nếu cần ký lại, dùng tệp gốc chưa ký.",
    en: "Check whether the file is signed; to sign again, start from the unsigned file.",
  }),
});

/** Two elements have the same `Id`: no verifier accepts such a file, for an `Id` could lead to either. */
export const idsRepeated: Fault<{ readonly element: string }> = defineFault({
  code: "signing.xmldsig.ids_repeated",
  text: ({ element }: { readonly element: string }) => ({
    vi: `Thuộc tính Id của phần tử ${element} trùng với Id của một phần tử khác trong tệp, nên tệp không ký được.`,
    en: `The Id of ${element} is that of another element of the file too, so the file cannot be signed.`,
  }),
  nextStep: () => ({
    vi: "Tạo lại tệp sao cho mỗi giá trị Id chỉ xuất hiện một lần (hoặc bỏ thuộc tính Id) rồi ký.",
    en: "Write the file again with each Id once only (or without the attribute), then sign.",
  }),
});

/** The element that was to be signed is not in the file, or no element has an `Id` that a signature could name. */
export const signedElementMissing: Fault<object> = defineFault({
  code: "signing.xmldsig.signed_element_missing",
  text: () => ({
    vi: "Tệp không có phần tử dữ liệu mang thuộc tính Id cần ký.",
    en: "The file has no data element with the Id that is to be signed.",
  }),
  nextStep: () => ({
    vi: "Tạo lại tệp với thuộc tính Id trên phần tử dữ liệu, hoặc truyền đúng tùy chọn id.",
    en: "Write the file again with an Id on the data element, or give the right option id.",
  }),
});

/** Several elements have an `Id`, and nobody said which one is to be signed. */
export const signedElementAmbiguous: Fault<object> = defineFault({
  code: "signing.xmldsig.signed_element_ambiguous",
  text: () => ({
    vi: "Tệp có nhiều phần tử mang thuộc tính Id nên không rõ phần nào cần ký.",
    en: "Several elements of the file have an Id, so it is not clear which one is to be signed.",
  }),
  nextStep: () => ({
    vi: "Truyền tùy chọn id là Id của phần tử dữ liệu cần ký.",
    en: "Give as option id the Id of the data element that is to be signed.",
  }),
});

/** A Signature element that is not shaped as XML Signature and the layout ask. */
export const signatureMalformed: Fault<{ readonly part: string }> = defineFault({
  code: "signing.xmldsig.malformed",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Khối chữ ký trong tệp sai cấu trúc ở phần ${part}.`,
    en: `The signature block of the file is malformed at ${part}.`,
  }),
  nextStep: () => ({
    vi: "Không tin nội dung tệp; yêu cầu nơi gửi ký lại bằng phần mềm đúng chuẩn.",
    en: "Do not trust the file; ask the sender to sign it again with conforming software.",
  }),
});
