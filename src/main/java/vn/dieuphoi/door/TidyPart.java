package vn.dieuphoi.door;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A handed in file whose name is tidy; its content is whatever it is. */
record TidyPart(Part part) implements Part {

    @Override
    public @Nullable String getSubmittedFileName() {
        String name = part.getSubmittedFileName();
        return name == null ? null : TidyText.of(name);
    }

    /** Spring reads the name of the file here. */
    @Override
    public @Nullable String getHeader(String name) {
        String header = part.getHeader(name);
        return header == null ? null : TidyText.of(header);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        return part.getHeaders(name).stream().map(TidyText::of).toList();
    }

    @Override
    public Collection<String> getHeaderNames() {
        return part.getHeaderNames();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return part.getInputStream();
    }

    @Override
    public @Nullable String getContentType() {
        return part.getContentType();
    }

    @Override
    public String getName() {
        return part.getName();
    }

    @Override
    public long getSize() {
        return part.getSize();
    }

    @Override
    public void write(String file) throws IOException {
        part.write(file);
    }

    @Override
    public void delete() throws IOException {
        part.delete();
    }
}
