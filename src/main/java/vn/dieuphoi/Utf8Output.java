package vn.dieuphoi;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Vietnamese on the console, whatever the machine's locale: without it "Điều Phối" prints as "?i?u Ph?i" under LANG=C. */
final class Utf8Output {

    private Utf8Output() {}

    /** Replaces the standard streams; the first thing that {@code main} does. */
    static void adopt() {
        System.setOut(stream(FileDescriptor.out));
        System.setErr(stream(FileDescriptor.err));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
