/** Under the title and at the foot of every page of a paper that shows what may still change. */
export const preliminaryNotice = "BẢN SƠ BỘ, CHƯA PHẢI BẢN CHÍNH THỨC";
