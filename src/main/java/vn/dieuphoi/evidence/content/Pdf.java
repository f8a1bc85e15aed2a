package vn.dieuphoi.evidence.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dieuphoi.Refused;

/** Looks through a PDF for what acts when somebody opens it. */
final class Pdf {

    /** Names in a PDF can be written with escapes. "/JS" is so short that compressed content holds it by chance. */
    private static final Pattern TOKENS = Pattern.compile("(?<begin>(?<!end)stream[\\r\\n])|(?<end>endstream|endobj)|"
            + "/(?:(?<launch>" + name("Launch") + ")|(?<script>" + name("JavaScript") + ")|(?<js>" + name("JS")
            + ")|(?<file>" + name("EmbeddedFile") + "s?))(?![A-Za-z0-9_.#-])");

    private static final Pattern LAST_END = Pattern.compile("%%EOF");
    private static final Pattern PROGRAM = Pattern.compile("MZ.*?PE\\x00\\x00", Pattern.DOTALL);

    private Pdf() {}

    /** @throws Refused when it runs, starts or carries something */
    static void refuseActive(Path file) throws IOException {
        Bytes content = Bytes.of(file);
        refuseActive(content, new PackedObjects());
        if (PROGRAM.matcher(content.subSequence(end(content), content.length())).find()) {
            throw refused("một chương trình nối vào cuối");
        }
    }

    /** What newer files pack into streams of objects is looked at like what stands beside them. */
    private static void refuseActive(Bytes content, PackedObjects packed) {
        boolean inStream = false;
        int object = 0;
        for (Matcher token = TOKENS.matcher(content); token.find(); ) {
            if (token.group("begin") != null) {
                Optional<Bytes> objects = packed.in(content, object, token.end());
                if (objects.isPresent()) {
                    refuseActive(objects.get(), packed);
                }
                inStream = true;
            } else if (token.group("end") != null) {
                inStream = false;
                object = token.end();
            } else if (token.group("launch") != null) {
                throw refused("lệnh mở chương trình");
            } else if (token.group("file") != null) {
                throw refused("tệp khác gói bên trong");
            } else if (token.group("script") != null || !inStream) {
                throw refused("đoạn mã JavaScript");
            }
        }
    }

    private static int end(Bytes content) {
        int end = 0;
        // Not results(): each of them would hold a copy of the whole file.
        for (Matcher mark = LAST_END.matcher(content); mark.find(); ) {
            end = mark.end();
        }
        return end;
    }

    static Refused refused(String what) {
        return new Refused("Tệp PDF có " + what + " nên không được nhận. Hãy mở tệp, in lại thành PDF mới (In, Lưu dạng"
                + " PDF) rồi tải lên; tệp cần gửi kèm thì tải lên riêng.");
    }

    /** A pattern for the name however it is written. */
    static String name(String plain) {
        StringBuilder pattern = new StringBuilder();
        plain.chars().forEach(letter -> pattern.append("(?:%c|(?i:#%02x))".formatted(letter, letter)));
        return pattern.toString();
    }
}
