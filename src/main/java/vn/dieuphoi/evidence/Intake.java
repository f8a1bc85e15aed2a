package vn.dieuphoi.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.Refused;
import vn.dieuphoi.Sha256;
import vn.dieuphoi.evidence.content.ContentCheck;
import vn.dieuphoi.evidence.content.EvidenceType;
import vn.dieuphoi.evidence.content.FileName;

/** Looks at what is handed in before anything is kept, outside any transaction: a scan can take seconds. */
@Component
class Intake {

    private final ContentCheck contents = new ContentCheck();
    private final Spool spool;
    private final Optional<VirusScan> scan;
    private final long largest;

    Intake(Spool spool, Optional<VirusScan> scan, @Value("${dieuphoi.evidence.max-size}") DataSize largest) {
        this.spool = spool;
        this.scan = scan;
        this.largest = largest.toBytes();
    }

    long largest() {
        return largest;
    }

    boolean scans() {
        return scan.isPresent();
    }

    Checked check(FileName name, InputStream content) {
        try {
            Path spooled = spool.file();
            try {
                return check(name, content, spooled);
            } catch (IOException | RuntimeException refused) {
                Files.deleteIfExists(spooled);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checked check(FileName name, InputStream content, Path spooled) throws IOException {
        MessageDigest digest = Sha256.digest();
        long size = spool(new DigestInputStream(content, digest), spooled);
        if (size == 0) {
            throw new Refused("Tệp “%s” rỗng. Hãy chọn lại tệp.".formatted(name));
        }
        if (size > largest) {
            throw new Refused("Tệp “%s” lớn hơn mức cho phép (%s). Hãy nén ảnh hoặc tách tệp rồi tải lại."
                    .formatted(name, EvidenceFile.sizeWords(largest)));
        }
        EvidenceType type = contents.check(name, spooled);
        String scanner = scanned(name, spooled);
        return new Checked(name, type, size, HexFormat.of().formatHex(digest.digest()), scanner, spooled);
    }

    /** Looks as closely at what another module keeps. */
    void look(FileName name, Path content) throws IOException {
        contents.check(name, content);
        scanned(name, content);
    }

    /** Text holds nothing that acts. */
    void scan(FileName name, Path content) throws IOException {
        scanned(name, content);
    }

    /** Reads one byte more than is allowed, so that too much shows. */
    private long spool(InputStream content, Path spooled) throws IOException {
        byte[] piece = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(spooled)) {
            for (int read = content.read(piece); read >= 0 && size <= largest; read = content.read(piece)) {
                out.write(piece, 0, read);
                size += read;
            }
        }
        return size;
    }

    private @Nullable String scanned(FileName name, Path spooled) throws IOException {
        if (scan.isEmpty()) {
            return null;
        }
        try (InputStream content = Files.newInputStream(spooled)) {
            Optional<String> virus = scan.get().virusIn(content);
            if (virus.isPresent()) {
                throw new Refused("Tệp “%s” có mã độc (%s) nên không được nhận. Hãy báo người phụ trách máy tính."
                        .formatted(name, virus.get()));
            }
        } catch (ScanUnavailable down) {
            throw new Refused("Máy quét vi-rút đang không trả lời nên chưa nhận được tệp “%s”. Hãy thử lại sau ít phút."
                    .formatted(name));
        }
        return scan.get().name();
    }
}
