import { field } from "../../form-field.ts";
import type { FormField } from "../../form-template.ts";
import { drawing, specialtyExamination } from "./specialty-examinations.ts";

/** What every eye record begins with. */
const bothEyes: readonly FormField[] = [
  field(0, "acuityRight", "thị lực (hai mắt): mắt phải", "Visual acuity: right eye", "text"),
  field(0, "acuityLeft", "thị lực (hai mắt): mắt trái", "Visual acuity: left eye", "text"),
  field(0, "pressureRight", "nhãn áp (hai mắt): mắt phải", "Eye pressure: right", "number", "0..1", {
    unit: "mmHg",
  }),
  field(0, "pressureLeft", "nhãn áp (hai mắt): mắt trái", "Eye pressure: left", "number", "0..1", {
    unit: "mmHg",
  }),
];

const eyes = (drawn: number, ...findings: FormField[]) =>
  specialtyExamination([
    ...bothEyes,
    ...findings,
    drawing(drawn, "hình vẽ tổn thương", "Drawing of lesions"),
  ]);

export const eyeTrauma = eyes(
  3,
  field(1, "circumstances", "hoàn cảnh", "Circumstances", "text"),
  field(1, "agent", "tác nhân", "Agent", "text"),
  field(2, "lid", "tổn thương mi", "Lids", "text"),
  field(2, "globe", "nhãn cầu", "Globe", "text"),
  field(2, "foreignBody", "dị vật", "Foreign body", "text"),
);

export const eyeAnteriorSegment = eyes(
  2,
  field(1, "cornea", "giác mạc", "Cornea", "text"),
  field(1, "chamber", "tiền phòng", "Anterior chamber", "text"),
  field(1, "iris", "mống mắt", "Iris", "text"),
  field(1, "pupil", "đồng tử", "Pupil", "text"),
  field(1, "lens", "thủy tinh thể", "Lens", "text"),
);

export const eyeFundus = eyes(
  2,
  field(1, "vitreous", "dịch kính", "Vitreous", "text"),
  field(1, "retina", "võng mạc", "Retina", "text"),
  field(1, "macula", "hoàng điểm", "Macula", "text"),
  field(1, "disc", "gai thị", "Optic disc", "text"),
);

export const eyeGlaucoma = eyes(
  2,
  field(1, "angle", "góc tiền phòng", "Angle of the anterior chamber", "text"),
  field(1, "cupDisc", "gai thị C/D", "Cup-to-disc ratio", "text"),
  field(1, "visualField", "thị trường", "Visual field", "text"),
);

export const eyeStrabismus = eyes(
  2,
  field(1, "motility", "vận nhãn", "Motility", "text"),
  field(1, "deviation", "độ lác", "Angle of squint", "text"),
  field(1, "binocular", "thị giác hai mắt", "Binocular vision", "text"),
);

export const eyeChildren = eyes(2, field(1, "byAge", "khám theo lứa tuổi", "Examination by age", "text"));
