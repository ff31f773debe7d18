package dev.octavo.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.octavo.engine.Qpdf;
import dev.octavo.engine.VeraPdf;
import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.protection.Protection;
import dev.octavo.engine.protection.UnusablePasswordException;
import dev.octavo.engine.protection.UnusablePasswordException.Role;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

class EncryptionTest {
    private static final int ROWS = 60;
    private static final String USER = "s\u00E9cret \u0416";
    private static final String OWNER = "(the owner's)";
    private static final Passwords BOTH = new Passwords(USER, OWNER);

    private static byte[] document(Passwords passwords, Set<Permission> permissions)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SampleDocument.write(out, ROWS, PdfOptions.DEFAULT, new Protection(passwords, permissions));
        return out.toByteArray();
    }

    private static String text(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void eitherPasswordOpensTheDocumentAndNothingElseDoes() throws IOException {
        byte[] pdf = document(BOTH, Permission.all());
        byte[] plain = SampleDocument.bytes(ROWS, PdfOptions.DEFAULT);

        assertThat(text(pdf, USER)).isEqualTo(text(plain, ""));
        assertThat(text(pdf, OWNER)).isEqualTo(text(plain, ""));
        assertThatThrownBy(() -> text(pdf, "")).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> text(pdf, "secret")).isInstanceOf(InvalidPasswordException.class);
    }

    @Test
    void theTitleAndTheMetadataAreAsSecretAsThePages() throws IOException {
        byte[] pdf = document(BOTH, Permission.all());

        String bytes = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Octavo", "xmpmeta", "/Title");
        try (PDDocument document = Loader.loadPDF(pdf, USER)) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(SampleDocument.TITLE);
            assertThat(
                            document.getDocumentCatalog()
                                    .getDocumentOutline()
                                    .getFirstChild()
                                    .getTitle())
                    .isEqualTo("Chapter");
        }
    }

    @Test
    void isTheStrongestThatPdfKnows() throws IOException {
        try (PDDocument document = Loader.loadPDF(document(BOTH, Permission.all()), USER)) {
            PDEncryption encryption = document.getEncryption();

            assertThat(encryption.getFilter()).isEqualTo("Standard");
            assertThat(encryption.getVersion()).isEqualTo(5);
            assertThat(encryption.getRevision()).isEqualTo(6);
            assertThat(encryption.getStdCryptFilterDictionary().getCryptFilterMethod().getName())
                    .isEqualTo("AESV3");
            assertThat(encryption.isEncryptMetaData()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void eachPermissionIsGivenForItself(Permission given) throws IOException {
        byte[] pdf = document(BOTH, Set.of(given));

        try (PDDocument document = Loader.loadPDF(pdf, USER)) {
            AccessPermission access = document.getCurrentAccessPermission();
            assertThat(access.isOwnerPermission()).isFalse();
            assertThat(access.canPrint()).isEqualTo(given == Permission.PRINT);
            assertThat(access.canPrintFaithful()).isEqualTo(given == Permission.PRINT);
            assertThat(access.canExtractContent()).isEqualTo(given == Permission.COPY);
            assertThat(access.canModify()).isEqualTo(given == Permission.MODIFY);
            assertThat(access.canModifyAnnotations()).isEqualTo(given == Permission.ANNOTATE);
            assertThat(access.canFillInForm()).isEqualTo(given == Permission.FILL_FORMS);
            assertThat(access.canAssembleDocument()).isEqualTo(given == Permission.ASSEMBLE);
            assertThat(access.canExtractForAccessibility()).isTrue();
        }
        try (PDDocument document = Loader.loadPDF(pdf, OWNER)) {
            assertThat(document.getCurrentAccessPermission().isOwnerPermission()).isTrue();
        }
    }

    @Test
    void nobodyLiftsThePermissionsOfADocumentWithoutAnOwner() throws IOException {
        byte[] pdf = document(Passwords.NONE, Set.of());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getCurrentAccessPermission().isOwnerPermission()).isFalse();
            assertThat(document.getCurrentAccessPermission().canPrint()).isFalse();
        }
    }

    @Test
    void isASoundFile() throws Exception {
        // ASCII: command lines carry nothing else where the system says nothing of its encoding.
        byte[] pdf = document(new Passwords("open sesame", OWNER), Set.of(Permission.PRINT));

        Qpdf.Findings findings = Qpdf.check(pdf, "--password=open sesame");

        assertThat(findings.output())
                .contains(
                        "R = 6", "stream encryption method: AESv3", "No syntax or stream encoding");
        assertThat(findings.status()).isZero();
        assertThat(Qpdf.check(pdf).output()).contains("invalid password");
    }

    @Test
    void opensWithWhateverKeysChanceGivesIt() throws IOException {
        String plain = text(SampleDocument.bytes(ROWS, PdfOptions.DEFAULT), "");

        for (int i = 0; i < 50; i++) {
            assertThat(text(document(Passwords.NONE, Set.of()), "")).isEqualTo(plain);
        }
    }

    /// veraPDF cannot decrypt one in twenty documents of AES-256, which PDFBox and qpdf open; it
    /// depends on their random keys.
    private static byte[] openedByVeraPdf() throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            byte[] pdf = document(Passwords.NONE, Set.of());
            if (VeraPdf.opens(pdf)) {
                return pdf;
            }
        }
        throw new AssertionError("veraPDF opens none of twenty documents");
    }

    @Test
    void isStillAccessibleButClaimsToBeNoArchive() throws Exception {
        byte[] pdf = openedByVeraPdf();

        assertThat(VeraPdf.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(
                            new String(
                                    document.getDocumentCatalog().getMetadata().toByteArray(),
                                    StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1<")
                    .doesNotContain("pdfaid:part", "pdfaid:conformance");
        }
    }

    @Test
    void theSameDocumentIsNeverEncryptedInTheSameWay() throws IOException {
        byte[] once = document(BOTH, Permission.all());

        assertThat(document(BOTH, Permission.all())).isNotEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "USER, '', has 0 bytes in UTF-8; expected 1 to 127",
        "OWNER, '', has 0 bytes in UTF-8; expected 1 to 127",
        "USER, LONG, has 128 bytes in UTF-8; expected 1 to 127",
        "OWNER, x, is also the user's password",
        "USER, BELL, has characters that no password of a PDF document can have",
        "OWNER, BELL, has characters that no password of a PDF document can have"
    })
    void refusesPasswordsThatNoDocumentCanHave(Role role, String written, String message) {
        String password = written.replace("LONG", "x".repeat(128)).replace("BELL", "a\u0007b");
        Passwords passwords =
                role == Role.USER ? new Passwords(password, "o") : new Passwords("x", password);

        assertThatThrownBy(() -> document(passwords, Set.of()))
                .isInstanceOfSatisfying(
                        UnusablePasswordException.class,
                        failure -> assertThat(failure.role()).isEqualTo(role))
                .hasMessageContaining(message);
    }

    @Test
    void passwordsAreNotToldByAccident() {
        assertThat(new Passwords("hunter2", null)).hasToString("Passwords[user=given, owner=none]");
    }
}
