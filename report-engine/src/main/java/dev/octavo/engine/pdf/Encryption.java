package dev.octavo.engine.pdf;

import dev.octavo.engine.protection.Passwords;
import dev.octavo.engine.protection.Permission;
import dev.octavo.engine.protection.Protection;
import dev.octavo.engine.protection.UnusablePasswordException;
import dev.octavo.engine.protection.UnusablePasswordException.Role;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES of 256 bits under a random key, which the passwords open: revision 6 of the standard
/// security handler (ISO 32000-2, 7.6.4), which PDF 1.7 knows as an extension.
///
/// Serves one document. Only streams are encrypted: every string of ours stands in an object
/// stream and is encrypted with it, as the standard wants.
public final class Encryption {
    private static final int KEY_BITS = 256;
    private static final int BLOCK_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final Bytes dictionary;
    private final Bytes encrypted = new Bytes(32 * 1024);

    /// Makes the keys.
    ///
    /// @throws UnusablePasswordException when a password has characters that none can have
    /// @throws IOException when this Java cannot encrypt
    public Encryption(Protection protection) throws IOException {
        Passwords passwords = protection.passwords();
        String user = Objects.requireNonNullElse(passwords.user(), "");
        String owner = Objects.requireNonNullElseGet(passwords.owner(), this::unknown);
        AccessPermission permissions = permissions(protection);
        try (PDDocument scratch = new PDDocument()) {
            StandardSecurityHandler handler =
                    prepared(scratch, new StandardProtectionPolicy(owner, user, permissions));
            key = new SecretKeySpec(handler.getEncryptionKey(), "AES");
            dictionary = dictionary(scratch.getEncryption());
        } catch (IllegalArgumentException prohibited) {
            throw new UnusablePasswordException(
                    isUsable(user, permissions) ? Role.OWNER : Role.USER,
                    "has characters that no password of a PDF document can have (RFC 4013)");
        }
    }

    /// An owner's password that nobody knows, so that nobody can lift the permissions. Without
    /// one, the user's would do.
    private String unknown() {
        byte[] bytes = new byte[KEY_BITS / 8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean isUsable(String user, AccessPermission permissions) throws IOException {
        try (PDDocument scratch = new PDDocument()) {
            prepared(scratch, new StandardProtectionPolicy(unknown(), user, permissions));
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static StandardSecurityHandler prepared(
            PDDocument scratch, StandardProtectionPolicy policy) throws IOException {
        policy.setEncryptionKeyLength(KEY_BITS);
        policy.setPreferAES(true);
        StandardSecurityHandler handler = new StandardSecurityHandler(policy);
        handler.prepareDocumentForEncryption(scratch);
        return handler;
    }

    private static AccessPermission permissions(Protection protection) {
        AccessPermission bits = new AccessPermission();
        bits.setCanExtractForAccessibility(true);
        bits.setCanPrint(protection.allows(Permission.PRINT));
        bits.setCanPrintFaithful(protection.allows(Permission.PRINT));
        bits.setCanExtractContent(protection.allows(Permission.COPY));
        bits.setCanModify(protection.allows(Permission.MODIFY));
        bits.setCanModifyAnnotations(protection.allows(Permission.ANNOTATE));
        bits.setCanFillInForm(protection.allows(Permission.FILL_FORMS));
        bits.setCanAssembleDocument(protection.allows(Permission.ASSEMBLE));
        return bits;
    }

    private static Bytes dictionary(PDEncryption values) throws IOException {
        Bytes body = new Bytes(512).add("<</Filter/Standard/V 5/R 6/Length ").integer(KEY_BITS);
        body.add("/P ").integer(values.getPermissions());
        addTo(body, "/O", values.getOwnerKey());
        addTo(body, "/U", values.getUserKey());
        addTo(body, "/OE", values.getOwnerEncryptionKey());
        addTo(body, "/UE", values.getUserEncryptionKey());
        addTo(body, "/Perms", values.getPerms());
        body.add("/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV3/Length 32>>>>");
        // The title and the keywords are as secret as the pages.
        return body.add("/StmF/StdCF/StrF/StdCF/EncryptMetadata true>>");
    }

    private static void addTo(Bytes body, String key, byte[] value) {
        body.add(key).add('<').add(HexFormat.of().formatHex(value)).add('>');
    }

    /// The dictionary by which readers find the key. It is itself never encrypted.
    Bytes dictionary() {
        return dictionary;
    }

    /// The data of a stream as it goes into the file, valid until the next is encrypted.
    Bytes encrypt(Bytes data) throws IOException {
        byte[] initial = initial();
        encrypted.clear();
        encrypted.add(initial, 0, initial.length);
        try {
            byte[] body = cipher(initial).doFinal(data.array(), 0, data.length());
            return encrypted.add(body, 0, body.length);
        } catch (GeneralSecurityException impossible) {
            throw new IOException("A stream cannot be encrypted", impossible);
        }
    }

    /// Encrypts what is written, as one stream that ends when it is closed.
    OutputStream encrypting(OutputStream out) throws IOException {
        byte[] initial = initial();
        out.write(initial);
        return new CipherOutputStream(out, cipher(initial));
    }

    private byte[] initial() {
        byte[] initial = new byte[BLOCK_BYTES];
        random.nextBytes(initial);
        return initial;
    }

    private Cipher cipher(byte[] initial) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(initial));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IOException("This JDK has no AES", impossible);
        }
    }
}
