# The way back ends at the cut
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'cut.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'The way back ends at the cut' at screen 0.048039064, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'the recording of one critic''s loss, with its target recorded on purpose' at screen 0.048039064, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.048039064
set rmargin at screen 0.9832031
set tmargin at screen 0.8432292
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:1197.01]
set yrange [0:589.925]
set arrow from 79.39851, 544.87616 to 189.3266, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 257.21027, 544.87616 to 189.3266, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 432.02768, 544.87616 to 189.3266, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 79.39851, 544.87616 to 73.87772, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 73.87772, 527.7147 to 73.87772, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 73.87772, 491.24664 to 190.65027, 474.08517 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 189.3266, 491.24664 to 190.65027, 474.08517 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 79.39851, 544.87616 to 304.77548, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 304.77548, 527.7147 to 304.77548, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 304.77548, 491.24664 to 306.761, 474.08517 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 306.761, 474.08517 to 306.761, 437.6171 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 306.761, 437.6171 to 308.6707, 420.45563 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 190.65027, 437.6171 to 308.6707, 420.45563 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 604.15015, 544.87616 to 560.37445, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 560.37445, 527.7147 to 560.37445, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 560.37445, 491.24664 to 516.52185, 474.08517 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 516.52185, 474.08517 to 516.52185, 437.6171 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 516.52185, 437.6171 to 472.5613, 420.45563 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 472.5613, 420.45563 to 472.5613, 383.98755 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 472.5613, 383.98755 to 428.46838, 366.82608 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 308.6707, 383.98755 to 428.46838, 366.82608 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 428.46838, 330.358 to 503.96997, 313.19653 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 753.3159, 544.87616 to 724.7572, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 724.7572, 527.7147 to 724.7572, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 724.7572, 491.24664 to 696.0717, 474.08517 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 696.0717, 474.08517 to 696.0717, 437.6171 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 696.0717, 437.6171 to 667.2084, 420.45563 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 667.2084, 420.45563 to 667.2084, 383.98755 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 667.2084, 383.98755 to 638.12683, 366.82608 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 638.12683, 366.82608 to 638.12683, 330.358 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 638.12683, 330.358 to 608.7992, 313.19653 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 608.7992, 313.19653 to 608.7992, 276.72845 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 608.7992, 276.72845 to 579.21075, 259.567 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 503.96997, 276.72845 to 579.21075, 259.567 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 579.21075, 223.0989 to 624.54584, 205.93745 head filled size screen 0.008,20,60 back linecolor rgb '#D55E00' linewidth 2.5 dashtype (5,5)
set label '✂ cut: no gradient' at 601.8783, 214.51819 left offset character 3,0 font 'DejaVu Sans,14' textcolor rgb '#D55E00' front
set arrow from 881.35785, 544.87616 to 925.72986, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 1000.81586, 544.87616 to 925.72986, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 1123.1323, 544.87616 to 925.72986, 527.7147 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 881.35785, 544.87616 to 810.28094, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 810.28094, 527.7147 to 810.28094, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 810.28094, 491.24664 to 869.3653, 474.08517 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 925.72986, 491.24664 to 869.3653, 474.08517 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 881.35785, 544.87616 to 1041.1787, 527.7147 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 1041.1787, 527.7147 to 1041.1787, 491.24664 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 1041.1787, 491.24664 to 984.8142, 474.08517 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 984.8142, 474.08517 to 984.8142, 437.6171 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 984.8142, 437.6171 to 905.803, 420.45563 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 869.3653, 437.6171 to 905.803, 420.45563 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 905.803, 383.98755 to 863.05414, 366.82608 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 863.05414, 366.82608 to 863.05414, 330.358 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 863.05414, 330.358 to 820.06793, 313.19653 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 820.06793, 313.19653 to 820.06793, 276.72845 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 820.06793, 276.72845 to 776.7963, 259.567 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 776.7963, 259.567 to 776.7963, 223.0989 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 776.7963, 223.0989 to 733.2075, 205.93745 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 733.2075, 205.93745 to 733.2075, 169.46936 nohead back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 733.2075, 169.46936 to 679.40594, 152.3079 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 624.54584, 169.46936 to 679.40594, 152.3079 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 679.40594, 115.83982 to 679.5824, 98.67836 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 679.40594, 115.83982 to 679.5824, 98.67836 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 679.5824, 62.210274 to 679.5824, 45.048817 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 22.720789,544.87616 to 136.07623,544.87616 to 136.07623,581.3443 to 22.720789,581.3443 to 22.720789,544.87616 front fillcolor rgb '#C6B4D5' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'target critic' at 79.39851, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '1×9090' at 79.39851, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 207.11014,544.87616 to 307.31042,544.87616 to 307.31042,581.3443 to 207.11014,581.3443 to 207.11014,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'next state' at 257.21027, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×3' at 257.21027, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 377.7274,544.87616 to 486.32797,544.87616 to 486.32797,581.3443 to 377.7274,581.3443 to 377.7274,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'next action' at 432.02768, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 432.02768, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 556.18976,544.87616 to 652.1106,544.87616 to 652.1106,581.3443 to 556.18976,581.3443 to 556.18976,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'continues' at 604.15015, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 604.15015, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 717.2427,544.87616 to 789.3892,544.87616 to 789.3892,581.3443 to 717.2427,581.3443 to 717.2427,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'reward' at 753.3159, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 753.3159, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 850.1692,544.87616 to 912.54645,544.87616 to 912.54645,581.3443 to 850.1692,581.3443 to 850.1692,544.87616 front fillcolor rgb '#C6B4D5' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic' at 881.35785, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '1×9090' at 881.35785, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 971.558,544.87616 to 1030.0739,544.87616 to 1030.0739,581.3443 to 971.558,581.3443 to 971.558,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'state' at 1000.81586, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×3' at 1000.81586, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 1089.6742,544.87616 to 1156.5903,544.87616 to 1156.5903,581.3443 to 1089.6742,581.3443 to 1089.6742,544.87616 front fillcolor rgb '#E9EAEA' fillstyle solid border linecolor rgb '#6B7075' linewidth 2.5 dashtype (5,4)
set label 'action' at 1123.1323, 571.2454 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 1123.1323, 554.97504 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 138.51323,491.24664 to 240.13998,491.24664 to 240.13998,527.7147 to 138.51323,527.7147 to 138.51323,491.24664 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer+relu' at 189.3266, 517.61584 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×64' at 189.3266, 501.3455 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 874.91644,491.24664 to 976.5432,491.24664 to 976.5432,527.7147 to 874.91644,527.7147 to 874.91644,491.24664 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer+relu' at 925.72986, 517.61584 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×64' at 925.72986, 501.3455 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 139.8369,437.6171 to 241.46365,437.6171 to 241.46365,474.08517 to 139.8369,474.08517 to 139.8369,437.6171 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer+relu' at 190.65027, 463.98633 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×64' at 190.65027, 447.71594 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 818.55194,437.6171 to 920.1787,437.6171 to 920.1787,474.08517 to 818.55194,474.08517 to 818.55194,437.6171 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer+relu' at 869.3653, 463.98633 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×64' at 869.3653, 447.71594 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 280.04672,383.98755 to 337.29462,383.98755 to 337.29462,420.45563 to 280.04672,420.45563 to 280.04672,383.98755 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer' at 308.6707, 410.35678 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 308.6707, 394.0864 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 877.179,383.98755 to 934.4269,383.98755 to 934.4269,420.45563 to 877.179,420.45563 to 877.179,383.98755 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'layer' at 905.803, 410.35678 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 905.803, 394.0864 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 408.83875,330.358 to 448.09802,330.358 to 448.09802,366.82608 to 408.83875,366.82608 to 408.83875,330.358 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '×' at 428.46838, 356.72723 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 428.46838, 340.45685 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 472.17612,276.72845 to 535.76385,276.72845 to 535.76385,313.19653 to 472.17612,313.19653 to 472.17612,276.72845 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'affine' at 503.96997, 303.0977 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 503.96997, 286.8273 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 559.58105,223.0989 to 598.8404,223.0989 to 598.8404,259.567 to 559.58105,259.567 to 559.58105,223.0989 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '+' at 579.21075, 249.46814 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 579.21075, 233.19777 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 579.12134,169.46936 to 669.9704,169.46936 to 669.9704,205.93745 to 579.12134,205.93745 to 579.12134,169.46936 front fillcolor rgb '#F9E7D9' fillstyle solid border linecolor rgb '#D55E00' linewidth 2.5 dashtype (5,4)
set label 'detached' at 624.54584, 195.8386 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 624.54584, 179.56822 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 659.7763,115.83982 to 699.0356,115.83982 to 699.0356,152.3079 to 659.7763,152.3079 to 659.7763,115.83982 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '−' at 679.40594, 142.20906 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 679.40594, 125.938675 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 659.9527,62.210274 to 699.21204,62.210274 to 699.21204,98.67836 to 659.9527,98.67836 to 659.9527,62.210274 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label '×' at 679.5824, 88.579506 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '4×1' at 679.5824, 72.30913 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
set object polygon from 649.84894,8.580728 to 709.3158,8.580728 to 709.3158,45.048817 to 649.84894,45.048817 to 649.84894,8.580728 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'mean' at 679.5824, 34.949963 center font 'DejaVu Sans Bold,10' textcolor rgb '#222222' front
set label '1×1' at 679.5824, 18.679583 center font 'DejaVu Sans,9' textcolor rgb '#6B7075' front
plot \
  NaN
set output
