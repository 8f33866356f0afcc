export {
  type ChangePassphraseOptions,
  changePassphrase,
  createFileVault,
  type FileVaultOptions,
  openFileVault,
} from "./file-vault.ts";
