console.log("red");
