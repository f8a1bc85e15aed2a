package vn.dieuphoi.models;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.dieuphoi.Refused;

/** Files of models and forms as a browser hands them in. */
public final class HandedFiles {

    private HandedFiles() {}

    /**
     * @param files null when none was chosen
     * @return content by name, of a path the last part
     * @throws Refused when two have one name, or one cannot be read
     */
    public static Map<String, byte[]> of(@Nullable List<MultipartFile> files) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        for (MultipartFile file : Objects.requireNonNullElse(files, List.<MultipartFile>of())) {
            String path = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            if (!name.isEmpty() && contents.put(name, content(file)) != null) {
                throw new Refused("Có hai tệp cùng tên \"" + name + "\"; hãy giữ một.");
            }
        }
        return contents;
    }

    /** @throws Refused when it cannot be read */
    public static byte[] content(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new Refused("Không đọc được tệp \"" + file.getOriginalFilename() + "\"; hãy chọn lại.");
        }
    }
}
