import { program } from "../../tools/build/library.ts";

export default program();
