import type { imagingBindings } from "../../bindings/imaging.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection } from "../../form-template.ts";

/** The pictures: on film, or in the PACS. */
export function imageBlock(result: ReturnType<typeof imagingBindings>): FormSection {
  return section("image", "Hình ảnh", "Images", [
    field(0, "films", "số phim/ảnh", "Films/pictures", result.films),
    field(0, "link", "liên kết PACS", "PACS link", result.link),
    field(0, "studyUid", "mã ca chụp (Study UID)", "study UID", result.studyUid),
  ]);
}
