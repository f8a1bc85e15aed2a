package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file's bytes, each as one character, so that patterns can look through it without a copy in memory. */
record Bytes(ByteBuffer content) implements CharSequence {

    static Bytes of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Bytes(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    @Override
    public int length() {
        return content.limit();
    }

    @Override
    public char charAt(int index) {
        return (char) (content.get(index) & 0xff);
    }

    @Override
    public Bytes subSequence(int start, int end) {
        return new Bytes(content.slice(start, end - start));
    }

    @Override
    public String toString() {
        return StandardCharsets.ISO_8859_1.decode(content.duplicate()).toString();
    }
}
