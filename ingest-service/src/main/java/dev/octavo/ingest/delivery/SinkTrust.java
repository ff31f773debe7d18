package dev.octavo.ingest.delivery;

import dev.octavo.logging.Printable;

import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// Who vouches for sinks that are reached by `https`: the configured authorities and nobody else,
/// or those that the JDK knows. What is configured is read at the start; the context for TLS is
/// made only where there is such a sink, since it takes longer than many a thing of the start, and
/// most sinks are reached by `http`.
final class SinkTrust implements TlsSocketStrategy {
    private static final String CA_FILE = "octavo.sink-security.ca-certificates-file";
    private static final String CA_VALUE = "octavo.sink-security.ca-certificates";

    private final Optional<Collection<? extends Certificate>> authorities;
    private Optional<TlsSocketStrategy> made = Optional.empty();

    private SinkTrust(Optional<Collection<? extends Certificate>> authorities) {
        this.authorities = authorities;
    }

    /// @throws IllegalArgumentException naming the key whose value is absurd
    static SinkTrust of(SinkSecurityConfig security) {
        return new SinkTrust(authorities(security));
    }

    /// Makes the context for TLS.
    ///
    /// @throws IllegalStateException when it cannot be made
    void prepare() {
        var _ = strategy();
    }

    @Override
    public SSLSocket upgrade(
            Socket socket, String target, int port, Object attachment, HttpContext context)
            throws IOException {
        return strategy().upgrade(socket, target, port, attachment, context);
    }

    private synchronized TlsSocketStrategy strategy() {
        if (made.isEmpty()) {
            made =
                    Optional.of(
                            ClientTlsStrategyBuilder.create()
                                    .setSslContext(context())
                                    .setHostVerificationPolicy(HostnameVerificationPolicy.BUILTIN)
                                    .buildClassic());
        }
        return made.get();
    }

    private SSLContext context() {
        try {
            return authorities.isPresent() ? trusting(authorities.get()) : SSLContext.getDefault();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the JDK cannot make a TLS context", e);
        }
    }

    private static SSLContext trusting(Collection<? extends Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        int number = 0;
        for (Certificate authority : authorities) {
            store.setCertificateEntry("authority-" + number++, authority);
        }
        TrustManagerFactory managers =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    private static Optional<Collection<? extends Certificate>> authorities(
            SinkSecurityConfig security) {
        Optional<String> value = security.caCertificates().filter(pem -> !pem.isBlank());
        if (security.caCertificatesFile().isEmpty()) {
            return value.map(pem -> certificates(CA_VALUE, pem));
        }
        if (value.isPresent()) {
            throw new IllegalArgumentException(
                    CA_FILE + ": given together with " + CA_VALUE + "; expected one of them");
        }
        Path file = security.caCertificatesFile().get();
        try {
            return Optional.of(
                    certificates(CA_FILE, Files.readString(file, StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    CA_FILE
                            + ": "
                            + Printable.quoted(file.toString())
                            + " cannot be read; expected a file with certificates in PEM",
                    e);
        }
    }

    private static Collection<? extends Certificate> certificates(String key, String pem) {
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(
                                    new ByteArrayInputStream(
                                            pem.getBytes(StandardCharsets.ISO_8859_1)));
            if (found.isEmpty()) {
                throw new CertificateException("none found");
            }
            return found;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(
                    key + ": holds no certificates; expected X.509 certificates in PEM", e);
        }
    }
}
