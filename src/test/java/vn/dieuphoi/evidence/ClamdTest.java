package vn.dieuphoi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.dieuphoi.Refused;
import vn.dieuphoi.evidence.content.FileName;

/** The scanner over a real socket. */
class ClamdTest {

    @TempDir
    Path folder;

    private static final FileName NAME = new FileName("Biên bản.txt");

    @Test
    void aCleanFileOfManyPiecesPasses() throws IOException {
        try (FakeClamd daemon = FakeClamd.started()) {
            byte[] large = new byte[300_000];

            assertThat(new Clamd(daemon.address()).virusIn(new ByteArrayInputStream(large)))
                    .isEmpty();
        }
    }

    @Test
    void anInfectedFileIsRefusedByName() throws IOException {
        try (FakeClamd daemon = FakeClamd.started()) {
            assertThatThrownBy(() -> intake(daemon.address()).check(NAME, stream(SampleFiles.EICAR)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Eicar-Test-Signature");
        }
    }

    @Test
    void whatTheScannerCannotTellIsNotTaken() throws IOException {
        try (FakeClamd daemon = FakeClamd.started()) {
            assertThatThrownBy(() -> intake(daemon.address()).check(NAME, stream(SampleFiles.bytes("TOO-MUCH"))))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Hãy thử lại sau ít phút");
        }
    }

    @Test
    void aScannerThatIsDownLetsNothingPass() throws IOException {
        FakeClamd daemon = FakeClamd.started();
        String address = daemon.address();
        daemon.close();

        assertThatThrownBy(() -> intake(address).check(NAME, stream(SampleFiles.bytes("sạch"))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Máy quét vi-rút đang không trả lời");
    }

    @Test
    void whatWasScannedIsNoted() throws IOException {
        try (FakeClamd daemon = FakeClamd.started();
                Checked file = intake(daemon.address()).check(NAME, stream(SampleFiles.bytes("clean")))) {
            assertThat(file.scanner()).isEqualTo("clamd");
            assertThat(file.sha256()).isEqualTo("3b066804f6d1d077173cfe4d06002e6a61e6f21c2b2e648417962115f1afcd8e");
        }
    }

    private Intake intake(String address) throws IOException {
        return new Intake(new Spool(folder), Optional.of(new Clamd(address)), DataSize.ofMegabytes(1));
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
