package a;

import io.swagger.v3.oas.annotations.Operation;
import javax.ws.rs.GET;
import javax.ws.rs.Path;

@Path("/boxes")
public class Boxes {

    @GET
    @Operation(summary = "All boxes")
    public String all() {
        return "";
    }
}
